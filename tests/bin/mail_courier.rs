//! Hands one discreet mail to a mail server on this machine that guards its line, and says what came of it. A process of its own: which certificates it
//! trusts is said by its environment.
//!
//! `mail_courier PORT USER PASSWORD`

use casework::message::Way;
use office::messages::{Outgoing, Provider, Smtp, Tls};
use std::time::Duration;
use uuid::Uuid;
use zeroize::Zeroizing;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let [port, username, password] =
        <[String; 3]>::try_from(std::env::args().skip(1).collect::<Vec<_>>()).map_err(|_| "mail_courier PORT USER PASSWORD")?;
    let server = Smtp {
        host: "localhost".into(),
        port: port.parse()?,
        tls: Tls::Starttls,
        username,
        password: Zeroizing::new(password),
        from: "proteccion@example.org".into(),
        discreet_from: "ana@example.net".into(),
    };
    let mail = Outgoing {
        id: Uuid::now_v7(),
        office: "MX-DAL".into(),
        way: Way::Mail,
        to: "rosa@example.com".into(),
        subject: "Aviso".into(),
        body: "Llame cuando pueda.".into(),
        discreet: true,
        tries: 1,
    };
    println!("{:?}", gateway::couriers(Duration::from_secs(10))?.send(&Provider::Smtp(server), &mail).await);
    Ok(())
}
