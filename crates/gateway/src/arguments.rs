//! What stands on the command line and in the environment. Secrets come in files: a command line is shown to every user of a machine.

use lexopt::prelude::{Long, Short, Value};
use office::desk::DeskOptions;
use std::net::SocketAddr;
use std::path::PathBuf;

pub(crate) const USAGE: &str = "\
usage: amparo-gateway <verb> [options]

  desk      this desk alone, in this machine's browser
              --port PORT (8420)   --practice: open the practice office
  init      set up the store of a server and its first administrator; prints the recovery key
              --office CODE   --username NAME   --name 'NAME SHOWN'   --language es|en   --password-file FILE
  serve     a server of many desks and of the Alert Button
              --listen ADDRESS:PORT (127.0.0.1:8420)   --certificate FILE --private-key FILE
  backup    one encrypted file of everything                   --to FILE
  verify    opens a backup and checks all of it                FILE --recovery-key-file FILE
  restore   puts a backup on an empty machine, verified first  FILE --recovery-key-file FILE
  openapi   prints the description of the API
  rules     verify FILE: runs worked examples against the rules; lint: what is wrong in them (rules --help)

  --home FOLDER       data folder (else AMPARO_HOME, else the platform's)
  AMPARO_PASSPHRASE_FILE   file with the passphrase of a server's key (init, serve, backup, restore)
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
    pub(crate) office: String,
    pub(crate) username: String,
    pub(crate) name: String,
    pub(crate) language: String,
    pub(crate) password_file: Option<PathBuf>,
    pub(crate) recovery_key_file: Option<PathBuf>,
    pub(crate) to: Option<PathBuf>,
    pub(crate) file: Option<PathBuf>,
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
            office: String::new(),
            username: String::new(),
            name: String::new(),
            language: "es".into(),
            password_file: None,
            recovery_key_file: None,
            to: None,
            file: None,
        };
        let mut parser = lexopt::Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Value(verb) if found.verb.is_empty() => found.verb = verb.to_string_lossy().into_owned(),
                Value(file) if found.file.is_none() => found.file = Some(file.into()),
                Short('h') | Long("help") => found.verb = "help".into(),
                Long("home") => found.home = parser.value()?.into(),
                Long("port") => found.port = number(&mut parser)?,
                Long("practice") => found.practice = true,
                Long("listen") => found.listen = number(&mut parser)?,
                Long("certificate") => found.certificate = Some(parser.value()?.into()),
                Long("private-key") => found.private_key = Some(parser.value()?.into()),
                Long("office") => found.office = text(&mut parser)?,
                Long("username") => found.username = text(&mut parser)?,
                Long("name") => found.name = text(&mut parser)?,
                Long("language") => found.language = text(&mut parser)?,
                Long("password-file") => found.password_file = Some(parser.value()?.into()),
                Long("recovery-key-file") => found.recovery_key_file = Some(parser.value()?.into()),
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

fn number<T: std::str::FromStr>(parser: &mut lexopt::Parser) -> Result<T, lexopt::Error>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    lexopt::ValueExt::parse(&parser.value()?)
}
