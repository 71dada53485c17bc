//! The reference on PostgreSQL: pgbench with the statements that a receipt sends (`bench/receive_alert.sql`), prepared, over as many connections.

use crate::Stop;
use crate::store::Store;
use std::path::{Path, PathBuf};
use tokio::process::Command;

const SCRIPT: &str = include_str!("../../receive_alert.sql");
/// What the presses of the last turn wrote: the reference writes the same.
const LATEST: &str = "(select * from alert order by received_at desc, id desc limit 500)";

/// pgbench, ready for a turn.
pub struct Pgbench {
    program: PathBuf,
    url: String,
    script: PathBuf,
    values: Vec<String>,
}

impl Pgbench {
    /// Takes offices, texts and the share of alerts that another office is told of from the presses that the store took last.
    pub async fn like_the_latest(store: &mut Store, url: &str, folder: &Path) -> Result<Self, Stop> {
        let offices = store.text(&format!("select string_agg(office, ',') from {LATEST} l")).await?;
        let text = SCRIPT.replace("OFFICE", &format!("('{{{offices}}}'::text[])[:o]"));
        let script = folder.join("receive_alert.sql");
        std::fs::write(&script, text)?;
        let told = format!(
            "select 100 * count(distinct t.alert_id) / count(distinct l.id) from {LATEST} l left join alert_told t on t.alert_id = l.id"
        );
        let mut values = vec![
            format!("offices={}", offices.split(',').count()),
            format!("told={}", store.number(&told).await?),
            "text_only=t".to_owned(),
            "count=0".to_owned(),
            "number=+12145550146".to_owned(),
            r#"ways=[{"way": "sms", "value": "+12145550146"}]"#.to_owned(),
        ];
        for (name, text) in [
            ("route", format!("select route::text from {LATEST} l order by length(route::text) offset 250 limit 1")),
            ("shortfalls", format!("select shortfalls::text from {LATEST} l order by length(shortfalls::text) offset 250 limit 1")),
            ("contacts", format!("select contacts::text from {LATEST} l where contacts <> '[]' limit 1")),
            ("key", "select profile_key::text from alert_phone where profile_key is not null limit 1".to_owned()),
            ("profile", "select profile::text from alert_phone where profile is not null limit 1".to_owned()),
            ("detail", "select detail::text from audit_entry where command = 'receive_alert' limit 1".to_owned()),
        ] {
            values.push(format!("{name}={}", store.text(&text).await?));
        }
        Ok(Self { program: program()?, url: url.to_owned(), script, values })
    }

    /// Transactions a second of `seconds` over so many connections; `turn` keeps its ids apart from those of every other turn.
    pub async fn turn(&self, connections: usize, seconds: u64, turn: usize) -> Result<f64, Stop> {
        let mut command = Command::new(&self.program);
        command.args(["-n", "-M", "prepared", "-j", "2", "-c", &connections.to_string(), "-T", &seconds.to_string()]);
        command.args(["-D", &format!("turn={turn}")]);
        for value in &self.values {
            command.args(["-D", value]);
        }
        let output = command.arg("-f").arg(&self.script).arg(&self.url).output().await?;
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let rate = told.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
        match rate {
            Some(rate) if output.status.success() => Ok(rate),
            _ => Err(format!("pgbench failed: {}", String::from_utf8_lossy(&output.stderr)).into()),
        }
    }
}

/// On the path, or where the Debian packages put it.
fn program() -> Result<PathBuf, Stop> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let packaged = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten().map(|version| version.path().join("bin"));
    let found = std::env::split_paths(&path).chain(packaged).map(|folder| folder.join("pgbench")).find(|program| program.is_file());
    found.ok_or_else(|| "pgbench is needed: it comes with PostgreSQL's server package".into())
}
