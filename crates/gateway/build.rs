//! Compiles anew when the built pages change; says what to do when they are missing.
fn main() {
    println!("cargo:rerun-if-changed=../../ui/dist");
    if !std::path::Path::new("../../ui/dist/index.html").exists() {
        println!("cargo::error=ui/dist/index.html is missing: run script/page first");
    }
}
