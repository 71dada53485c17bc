//! Hands the window's configuration, its capabilities and the built pages to Tauri.
fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=ui/dist");
    tauri_build::try_build(tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/**/*"))
        .unwrap_or_else(|e| println!("cargo::error={e}"));
}
