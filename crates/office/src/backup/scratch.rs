//! Where a backup stands in the clear while it is made or looked at: a folder of its own under the data folder, gone when the work ends, however it ends.

use crate::files;
use std::fs::{File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

/// How such a folder is called.
const NAMED: &str = "amparo-looking-";
/// The file in it that whoever works there holds.
const LOCK: &str = "lock";

/// A folder that only its owner may enter.
pub(super) struct Scratch {
    path: PathBuf,
    held: Option<File>,
}

impl Scratch {
    pub(super) fn make(folder: &Path, id: &str) -> io::Result<Self> {
        let path = folder.join(format!("{NAMED}{id}"));
        files::create_private_folder(&path)?;
        let held = files::create_private(&path.join(LOCK))?;
        held.lock()?;
        Ok(Self { path, held: Some(held) })
    }
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Windows removes no file that is open.
        drop(self.held.take());
        if let Err(e) = std::fs::remove_dir_all(&self.path) {
            tracing::warn!(error = %e, "what a backup left goes with the next opening");
        }
    }
}

/// Takes away what works that were cut short have left. A folder in which somebody works is held by them and stays.
pub(crate) fn sweep(folder: &Path) -> io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !name.starts_with(NAMED) || !path.is_dir() {
            continue;
        }
        let lock = OpenOptions::new().create(true).truncate(false).write(true).open(path.join(LOCK))?;
        if lock.try_lock().is_ok() {
            std::fs::remove_dir_all(&path)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_worked_on_stays_and_what_a_dead_process_left_goes() {
        let folder = tempfile::tempdir().unwrap();
        let held = Scratch::make(folder.path(), "held").unwrap();
        let left = folder.path().join("amparo-looking-left");
        std::fs::create_dir_all(&left).unwrap();
        std::fs::write(left.join("amparo.dump"), b"Canaria").unwrap();
        std::fs::write(folder.path().join("keys.json"), b"{}").unwrap();
        sweep(folder.path()).unwrap();
        assert!(held.path().exists() && !left.exists() && folder.path().join("keys.json").exists());
        let path = held.path().to_owned();
        drop(held);
        assert!(!path.exists());
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_enter_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let held = Scratch::make(folder.path(), "held").unwrap();
        assert_eq!(held.path().metadata().unwrap().permissions().mode() & 0o777, 0o700);
    }
}
