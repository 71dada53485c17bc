//! A gateway to be killed: it opens the store of a folder (and founds it there the first time), serves the Alert Button over HTTP, fires timers, and says
//! its address on its output. With `early` it has the planted fault of the stories that kill it: it answers before the commit. No shipped host can.
//!
//! `button_host FOLDER sound | early [POSTGRES_URL]`

use amparo_tests::{DALLAS, HOST_PASSPHRASE, PASSWORD};
use casework::language::Language;
use gateway::{Doors, Listen};
use office::desk::{Desk, DeskOptions, FirstRun};
use serde_json::{Value, json};
use std::net::Ipv4Addr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let (folder, manner) = args.next().zip(args.next()).ok_or("button_host FOLDER sound | early [POSTGRES_URL]")?;
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
    if manner == "early" {
        return answer_early(desk).await;
    }
    let bound = gateway::bind(Listen::here(0)).await?;
    println!("{}", bound.url());
    bound.serve(desk, Doors::All, std::future::pending()).await?;
    Ok(())
}

/// Serves presses and nothing else: a receipt first, the alert afterwards.
async fn answer_early(desk: Desk) -> Result<(), Box<dyn std::error::Error>> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    println!("http://{}/", listener.local_addr()?);
    loop {
        let (stream, _) = listener.accept().await?;
        let desk = desk.clone();
        tokio::spawn(async move {
            if let Some(press) = promised(stream).await {
                let _ = desk.button("receive_alert", press).await;
            }
        });
    }
}

/// Reads a press and answers that it is kept.
async fn promised(mut stream: TcpStream) -> Option<Value> {
    let mut read = Vec::new();
    let press: Value = loop {
        if stream.read_buf(&mut read).await.ok()? == 0 {
            return None;
        }
        let begins = read.windows(4).position(|end| end == b"\r\n\r\n").map(|at| at + 4);
        if let Some(press) = begins.and_then(|at| serde_json::from_slice(&read[at..]).ok()) {
            break press;
        }
    };
    let receipt = json!({ "id": press["id"] }).to_string();
    let head =
        format!("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", receipt.len());
    stream.write_all(format!("{head}{receipt}").as_bytes()).await.ok()?;
    Some(press)
}
