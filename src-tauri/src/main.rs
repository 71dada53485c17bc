//! The desktop program.
#![cfg_attr(windows, windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    amparo_desktop::run()
}
