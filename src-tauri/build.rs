//! Hands the window's configuration and its capabilities to Tauri.
fn main() {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    tauri_build::try_build(tauri_build::Attributes::new().capabilities_path_pattern("src-tauri/capabilities/**/*"))
        .unwrap_or_else(|e| println!("cargo::error={e}"));
}
