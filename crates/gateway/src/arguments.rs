//! What stands on the command line and in the environment. Secrets come in files: a command line is shown to every user of a machine.

use lexopt::prelude::{Long, Short, Value};
use office::desk::DeskOptions;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
usage: amparo-gateway <verb> [options]

  desk      this desk alone, in this machine's browser
              --port PORT (8420)   --practice: open the practice office
  init      set up the store of a server and its first administrator; prints the recovery key
              --office CODE   --username NAME   --name 'NAME SHOWN'   --language es|en   --password-file FILE
              further offices, the call centre (MX-CIAM) included, are founded by this administrator: Settings, Members
  serve     a server of many desks and of the Alert Button
              --listen ADDRESS:PORT (127.0.0.1:8420)   --certificate FILE --private-key FILE
              --proxy ADDRESS: whose forwarded-for headers are believed; may be given several times
              --public URL: the https:// address under which browsers reach that proxy; without it no page behind one may press or sign in
  backup    one encrypted file of everything                   --to FILE
              opens the store with AMPARO_PASSPHRASE_FILE, or with --recovery-key-file FILE: the key of the printed sheet
  verify    opens a backup and checks all of it                FILE --recovery-key-file FILE
  restore   puts a backup on an empty machine, verified first  FILE --recovery-key-file FILE
  roster lint   who is on duty in the next seven days, hour by hour: holes, single points, unverified numbers, holidays
              [FILE]: rosters of a JSON file instead of the store's   --office CODE
  drill     exercise alerts from a table (columns time,lat,lon,zip,county_fips,county,state,place; all but time may be left out)
            through every real path, over HTTP; prints times per office, then `sent N received N lost N doubled N`
              FILE.csv   --rate N/s (5)   --url URL: a server that runs, instead of one that is made for the drill; then
              AMPARO_DRILL_TOKEN holds an administrator's session, or --username NAME --password-file FILE sign one in
  openapi   prints the description of the API
  rules     verify FILE: runs worked examples against the rules; lint: what is wrong in them (rules --help)

  --home FOLDER       data folder (else AMPARO_HOME, else the platform's)
  AMPARO_PASSPHRASE_FILE   file with the passphrase of a server's key (init, serve, backup, restore, roster lint)
  AMPARO_POSTGRES          URL of the PostgreSQL store; without it the encrypted file in the data folder";

/// Which verb, and its options.
pub(crate) struct Arguments {
    pub(crate) verb: String,
    pub(crate) home: PathBuf,
    pub(crate) postgres: Option<String>,
    pub(crate) port: u16,
    pub(crate) practice: bool,
    pub(crate) listen: SocketAddr,
    pub(crate) certificate: Option<PathBuf>,
    pub(crate) private_key: Option<PathBuf>,
    pub(crate) proxies: Vec<IpAddr>,
    pub(crate) public: Option<gateway::Public>,
    pub(crate) office: String,
    pub(crate) username: String,
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) password_file: Option<PathBuf>,
    pub(crate) recovery_key_file: Option<PathBuf>,
    pub(crate) to: Option<PathBuf>,
    pub(crate) file: Option<PathBuf>,
    pub(crate) url: Option<String>,
    pub(crate) rate: Option<f64>,
}

impl Arguments {
    /// Reads the command line; answers what is wrong with it, with the usage.
    pub(crate) fn read() -> Result<Self, lexopt::Error> {
        let mut found = Self {
            verb: String::new(),
            home: DeskOptions::home(),
            postgres: std::env::var("AMPARO_POSTGRES").ok().filter(|v| !v.is_empty()),
            port: 8420,
            practice: false,
            listen: SocketAddr::from(([127, 0, 0, 1], 8420)),
            certificate: None,
            private_key: None,
            proxies: Vec::new(),
            public: None,
            office: String::new(),
            username: String::new(),
            name: String::new(),
            language: "es".into(),
            password_file: None,
            recovery_key_file: None,
            to: None,
            file: None,
            url: None,
            rate: None,
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Value(verb) if found.verb.is_empty() => found.verb = verb.to_string_lossy().into_owned(),
                Value(what) if found.verb == "roster" => found.verb = format!("roster {}", what.to_string_lossy()),
                Value(file) if found.file.is_none() => found.file = Some(file.into()),
                Short('h') | Long("help") => found.verb = "help".into(),
                Long("home") => found.home = parser.value()?.into(),
                Long("port") => found.port = number(&mut parser)?,
                Long("practice") => found.practice = true,
                Long("listen") => found.listen = number(&mut parser)?,
                Long("certificate") => found.certificate = Some(parser.value()?.into()),
                Long("public") => found.public = Some(number(&mut parser)?),
                Long("proxy") => found.proxies.push(number(&mut parser)?),
                Long("private-key") => found.private_key = Some(parser.value()?.into()),
                Long("office") => found.office = text(&mut parser)?,
                Long("username") => found.username = text(&mut parser)?,
                Long("name") => found.name = text(&mut parser)?,
                Long("language") => found.language = text(&mut parser)?,
                Long("password-file") => found.password_file = Some(parser.value()?.into()),
                Long("recovery-key-file") => found.recovery_key_file = Some(parser.value()?.into()),
                Long("url") => found.url = Some(text(&mut parser)?),
                Long("rate") => found.rate = Some(rate(&mut parser)?),
                Long("to") => found.to = Some(parser.value()?.into()),
                other => return Err(other.unexpected()),
            }
        }
        Ok(found)
    }

    /// The desk that the options describe.
    pub(crate) fn desk(&self) -> DeskOptions {
        DeskOptions { server: self.postgres.clone(), ..DeskOptions::at(&self.home) }
    }
}

fn text(parser: &mut lexopt::Parser) -> Result<String, lexopt::Error> {
    Ok(parser.value()?.to_string_lossy().into_owned())
}

/// Presses a second: `20` or `20/s`.
fn rate(parser: &mut lexopt::Parser) -> Result<f64, lexopt::Error> {
    let text = text(parser)?;
    let rate = text.strip_suffix("/s").unwrap_or(&text).parse::<f64>().ok().filter(|rate| (0.001..=10_000.0).contains(rate));
    rate.ok_or_else(|| "--rate is a number of presses a second, such as 20/s".into())
}

fn number<T: std::str::FromStr>(parser: &mut lexopt::Parser) -> Result<T, lexopt::Error>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    lexopt::ValueExt::parse(&parser.value()?)
}
