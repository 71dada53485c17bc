//! A small host to be killed: it opens an office on a store and takes alerts, one JSON body a line on its standard input, one receipt a line on its output.
//!
//! `alert_taker sqlite FILE | postgres URL`

use amparo_tests::KEY;
use office::clock::Clock;
use office::{Answer, Office, OfficeOptions, Session};
use records::Database;
use std::io::{BufRead, Write};
use std::path::Path;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (engine, address) = args.next().zip(args.next()).ok_or("alert_taker sqlite FILE | postgres URL")?;
    let database = match engine.as_str() {
        "sqlite" => Database::sqlite(Path::new(&address), &KEY).await?,
        _ => Database::postgres(&address).await?,
    };
    let office = Office::open(OfficeOptions {
        database,
        folder: std::env::temp_dir(),
        documents_key: KEY,
        clock: Clock::System,
        practice: false,
        alone: None,
        keys: None,
    })
    .await?;
    for line in std::io::stdin().lock().lines() {
        let answer = office.call(&Session::Public, "receive_alert", serde_json::from_str(&line?)?).await?;
        let Answer::Value(receipt) = answer else { return Err("no receipt".into()) };
        let mut out = std::io::stdout().lock();
        // One write: a receipt is never half said.
        out.write_all(format!("{receipt}\n").as_bytes())?;
        out.flush()?;
    }
    Ok(())
}
