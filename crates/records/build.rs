//! Chooses, for each engine, the migrations it is to run: `NNNN_noun.sql` for both, `NNNN_noun.sqlite.sql` or `NNNN_noun.postgres.sql` where they differ.
//! sqlx alone would read both variants as one version. Named by the package's folder, so that two clones may share one target folder.
use std::{env, fs, path::Path};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../migrations");
    println!("cargo:rerun-if-changed=../../migrations");
    let mut names: Vec<String> =
        fs::read_dir(&folder)?.map(|f| f.map(|f| f.file_name().to_string_lossy().into_owned())).collect::<Result<_, _>>()?;
    names.retain(|n| n.ends_with(".sql"));
    names.sort();
    let mut text = String::new();
    for engine in ["sqlite", "postgres"] {
        let other = if engine == "sqlite" { ".postgres.sql" } else { ".sqlite.sql" };
        text.push_str(&format!(
            "/// Migrations for {engine}: version, description, text.\npub const {}: &[(i64, &str, &str)] = &[\n",
            engine.to_uppercase()
        ));
        for name in names.iter().filter(|n| !n.ends_with(other)) {
            let (version, rest) = name.split_once('_').ok_or("a migration is named NNNN_noun.sql")?;
            let noun = rest.split('.').next().unwrap_or(rest);
            text.push_str(&format!(
                "    ({}, {noun:?}, include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \"/../../migrations/{name}\"))),\n",
                version.parse::<i64>()?
            ));
        }
        text.push_str("];\n");
    }
    fs::write(Path::new(&env::var("OUT_DIR")?).join("migrations.rs"), text)?;
    Ok(())
}
