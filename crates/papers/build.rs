//! Embeds every `words/{es,en}/*.ftl`: a new file of words needs no line of code.
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let words = Path::new(&required("CARGO_MANIFEST_DIR")?).join("../../words");
    let mut code = String::new();
    for (name, folder) in [("ES", "es"), ("EN", "en")] {
        let root = format!("/../../words/{folder}");
        let folder = words.join(folder);
        // Relative: a target folder shared by two clones must not keep the other clone's words.
        println!("cargo:rerun-if-changed=../../words/{}", name.to_lowercase());
        let _ = writeln!(code, "const {name}: &[(&str, &str)] = &[");
        for file in ftl_files(&folder)? {
            let stem = file.file_name().unwrap_or_default().to_string_lossy();
            let path = format!("{root}/{stem}");
            let _ = writeln!(code, "    ({stem:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {path:?}))),");
        }
        code.push_str("];\n");
    }
    fs::write(Path::new(&required("OUT_DIR")?).join("words.rs"), code)
}

/// The folder's files in a fixed order, so that the same sources give the same program.
fn ftl_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|ext| ext == "ftl"));
    files.sort();
    Ok(files)
}

fn required(name: &str) -> io::Result<String> {
    env::var(name).map_err(|error| io::Error::other(format!("{name}: {error}")))
}
