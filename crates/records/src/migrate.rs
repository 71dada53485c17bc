//! Brings a database to this program's version, and refuses one that is newer.

use crate::{Error, database::Pool};
use sqlx::SqlSafeStr;
use sqlx::migrate::{Migration, MigrationType, Migrator};

include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// Runs what is missing. A newer database is left untouched.
pub(crate) async fn run(pool: &Pool) -> Result<(), Error> {
    let list = match pool {
        Pool::Sqlite(_) => SQLITE,
        Pool::Postgres(_) => POSTGRES,
    };
    let known = list.iter().map(|m| m.0).max().unwrap_or(0);
    let found = newest(pool).await?;
    if found > known {
        return Err(Error::Newer { found, known });
    }
    let steps = list
        .iter()
        .map(|&(version, noun, text)| Migration::new(version, noun.into(), MigrationType::Simple, text.into_sql_str(), false))
        .collect();
    let migrator = Migrator::with_migrations(steps);
    let done = match pool {
        Pool::Sqlite(p) => migrator.run(p).await,
        Pool::Postgres(p) => migrator.run(p).await,
    };
    done.map_err(|e| match e {
        sqlx::migrate::MigrateError::Execute(e) => Error::from(e),
        other => Error::Database(other.to_string()),
    })
}

/// Version of the newest migration in the database; 0 in an empty one.
async fn newest(pool: &Pool) -> Result<i64, Error> {
    let sql = "select coalesce(max(version), 0) from _sqlx_migrations";
    let there =
        match pool {
            Pool::Sqlite(p) => {
                sqlx::query_scalar::<_, i64>("select count(*) from sqlite_master where name = '_sqlx_migrations'").fetch_one(p).await?
            }
            Pool::Postgres(p) => sqlx::query_scalar::<_, i64>(
                "select count(*) from information_schema.tables where table_name = '_sqlx_migrations' and table_schema = current_schema()",
            )
            .fetch_one(p)
            .await?,
        };
    if there == 0 {
        return Ok(0);
    }
    Ok(match pool {
        Pool::Sqlite(p) => sqlx::query_scalar(sql).fetch_one(p).await?,
        Pool::Postgres(p) => sqlx::query_scalar(sql).fetch_one(p).await?,
    })
}
