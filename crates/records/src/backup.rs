//! Copies of a whole store: made while others work, checked, and put into an empty one.

use crate::database::{Database, Engine, Pool};
use crate::{Error, Scope, audit};
use sqlx::postgres::PgConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, PgConnection};
use std::path::Path;
use std::process::Stdio;
use std::str::FromStr;
use tokio::process::Command;

/// What a sound store was found to hold.
pub struct Soundness {
    /// Offices with an audit chain (the system's included).
    pub chains: usize,
    /// Entries in all chains.
    pub entries: i64,
}

impl Database {
    /// Copies the store as it stands at one instant to a new file: on SQLite a database under the same key, on PostgreSQL an archive of `pg_dump`.
    pub async fn copy_to(&self, path: &Path) -> Result<(), Error> {
        match &*self.pool {
            Pool::Sqlite(p) => {
                let place = path.to_str().ok_or(Error::Broken("the path of a copy is no Unicode text"))?;
                sqlx::query("vacuum into $1").bind(place).execute(p).await?;
                Ok(())
            }
            Pool::Postgres(p) => {
                let options = p.connect_options();
                run(tool("pg_dump", &options, self.server_url().unwrap_or_default())
                    .args(["--format=custom", "--no-owner", "--no-privileges", "--file"])
                    .arg(path))
                .await
            }
        }
    }

    /// Reads everything once: pages, references between rows, and every audit chain.
    pub async fn check(&self) -> Result<Soundness, Error> {
        if let Pool::Sqlite(p) = &*self.pool {
            let bad: Vec<(String,)> = sqlx::query_as("pragma cipher_integrity_check").fetch_all(p).await?;
            let told: Vec<(String,)> = sqlx::query_as("pragma quick_check").fetch_all(p).await?;
            let loose = sqlx::query("pragma foreign_key_check").fetch_all(p).await?;
            if !bad.is_empty() || told.first().is_none_or(|t| t.0 != "ok") || !loose.is_empty() {
                return Err(Error::Broken("the database file is damaged"));
            }
        }
        let mut tx = self.read(Scope::nobody()).await?;
        let heads = audit::heads(&mut tx).await?;
        let mut entries = 0;
        for (office, _, _) in &heads {
            match audit::verify(&mut tx, office).await? {
                audit::Verdict::Sound(count) => entries += count,
                audit::Verdict::Broken { .. } => return Err(Error::Broken("an audit chain does not hold")),
            }
        }
        Ok(Soundness { chains: heads.len(), entries })
    }
}

/// A database of PostgreSQL that lives only while a backup is looked at.
pub struct Scratch {
    /// Holds the lock by which a database is known that somebody looks at.
    server: PgConnection,
    name: String,
    /// Its URL.
    pub url: String,
}

impl Scratch {
    /// Makes an empty database on the server of `url`, whose user must be allowed to.
    pub async fn make(url: &str, id: uuid::Uuid) -> Result<Self, Error> {
        let name = format!("amparo_check_{}", id.simple());
        let mut server = PgConnection::connect(url).await?;
        sqlx::query("select pg_advisory_lock(hashtext($1))").bind(&name).execute(&mut server).await?;
        sqlx::query(AssertSqlSafe(format!("create database {name}"))).execute(&mut server).await?;
        let at = PgConnectOptions::from_str(url)?.database(&name).to_url_lossy().to_string();
        Ok(Self { server, name, url: at })
    }
    /// Takes it away again.
    pub async fn end(mut self) -> Result<(), Error> {
        sqlx::query(AssertSqlSafe(format!("drop database {} with (force)", self.name))).execute(&mut self.server).await?;
        self.server.close().await?;
        Ok(())
    }
    /// Takes away those of looks that were cut short. One that somebody looks at is held by them and stays.
    pub async fn sweep(url: &str) -> Result<(), Error> {
        let mut server = PgConnection::connect(url).await?;
        let left: Vec<(String,)> =
            sqlx::query_as("select datname::text from pg_database where datname like 'amparo\\_check\\_%' and datdba = (select oid from pg_roles where rolname = current_user)")
                .fetch_all(&mut server)
                .await?;
        for (name,) in left {
            let (free,): (bool,) = sqlx::query_as("select pg_try_advisory_lock(hashtext($1))").bind(&name).fetch_one(&mut server).await?;
            if free {
                sqlx::query(AssertSqlSafe(format!("drop database if exists {name} with (force)"))).execute(&mut server).await?;
            }
        }
        server.close().await?;
        Ok(())
    }
}

/// Puts an archive of [`Database::copy_to`] into an empty PostgreSQL database; all of it or nothing.
pub async fn fill_postgres(url: &str, archive: &Path) -> Result<(), Error> {
    let mut there = PgConnection::connect(url).await?;
    let (tables,): (i64,) = sqlx::query_as("select count(*) from information_schema.tables where table_schema = current_schema()")
        .fetch_one(&mut there)
        .await?;
    there.close().await?;
    if tables > 0 {
        return Err(Error::Taken("the database is not empty".into()));
    }
    let options = PgConnectOptions::from_str(url)?;
    let mut restore = tool("pg_restore", &options, url);
    restore.args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]);
    restore.arg("--dbname").arg(options.get_database().unwrap_or("postgres"));
    run(restore.arg(archive)).await
}

/// A tool of PostgreSQL. The password goes by its environment: a command line is shown to every user of a machine.
fn tool(name: &str, options: &PgConnectOptions, url: &str) -> Command {
    let mut command = Command::new(name);
    command.env("PGHOST", options.get_host()).env("PGPORT", options.get_port().to_string()).env("PGUSER", options.get_username());
    command.env("PGDATABASE", options.get_database().unwrap_or("postgres"));
    if let Some(password) = password(url) {
        command.env("PGPASSWORD", password);
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true);
    command
}

async fn run(command: &mut Command) -> Result<(), Error> {
    let status = command.status().await.map_err(|e| match e.kind() {
        std::io::ErrorKind::NotFound => Error::Broken("pg_dump and pg_restore are not installed (package postgresql-client)"),
        _ => Error::Io(e),
    })?;
    if status.success() { Ok(()) } else { Err(Error::Database(format!("the PostgreSQL tool ended with {status}"))) }
}

/// The password that a URL carries, percent-decoded.
fn password(url: &str) -> Option<String> {
    let (user, _) = url.split_once("://")?.1.rsplit_once('@')?;
    let (_, coded) = user.split_once(':')?;
    let mut bytes = Vec::with_capacity(coded.len());
    let mut rest = coded.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let pair = [rest.next()?, rest.next()?];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

impl Engine {
    /// What a copy of this engine is called in a backup.
    #[must_use]
    pub fn copy_name(self) -> &'static str {
        match self {
            Self::Sqlite => "amparo.db",
            Self::Postgres => "amparo.dump",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::password;

    #[test]
    fn the_password_of_a_url_is_decoded() {
        assert_eq!(password("postgres://ana:s%40crets@db/amparo").as_deref(), Some("s@crets"));
        assert_eq!(password("postgres://ana@db/amparo"), None);
    }
}
