//! `amparo-gateway`: a desk in this machine's browser, a server of many desks, and their backups.

mod arguments;
mod rules;
mod verbs;

use arguments::Arguments;
use std::process::ExitCode;

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|verb| verb == "rules") {
        return rules::main();
    }
    let filter = tracing_subscriber::EnvFilter::try_from_default_env().unwrap_or_else(|_| "info,sqlx=warn".into());
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    let outcome = Arguments::read().map_err(verbs::Failure::from).and_then(|arguments| {
        let runtime = tokio::runtime::Runtime::new().map_err(|e| verbs::Failure::new(format!("no threads could be started: {e}")))?;
        runtime.block_on(verbs::run(arguments))
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("amparo-gateway: {failure}");
            ExitCode::FAILURE
        }
    }
}
