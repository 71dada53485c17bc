//! A gateway to be killed: it opens the store of a folder (and founds it there the first time), serves the Alert Button over HTTP, fires timers, and says
//! its address on its output.
//!
//! `button_host FOLDER [POSTGRES_URL]`

use amparo_tests::{DALLAS, HOST_PASSPHRASE, PASSWORD};
use casework::language::Language;
use gateway::{Doors, Listen};
use office::desk::{Desk, DeskOptions, FirstRun};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let folder = args.next().ok_or("button_host FOLDER [POSTGRES_URL]")?;
    let options = DeskOptions { server: args.next(), ..DeskOptions::at(&folder) };
    if !std::path::Path::new(&folder).join("keys.json").exists() {
        let first = FirstRun {
            language: Language::Es,
            office: DALLAS.into(),
            display_name: "Fundadora".into(),
            username: "fundadora".into(),
            password: PASSWORD.into(),
        };
        Desk::found_network(options.clone(), HOST_PASSPHRASE, &first).await.map_err(|p| p.to_string())?;
    }
    let desk = Desk::network(options, HOST_PASSPHRASE).await.map_err(|p| p.to_string())?;
    tokio::spawn(desk.clone().watch());
    let bound = gateway::bind(Listen::here(0)).await?;
    println!("{}", bound.url());
    bound.serve(desk, Doors::All, std::future::pending()).await?;
    Ok(())
}
