//! Writing the file: two passes over parts that do not change any more, first to hash, then to write.

use super::{DOCUMENTS, Manifest, Part};
use crate::Problem;
use crate::desk::from_io;
use crate::files;
use crate::jobs::JobHandle;
use crate::keys::{recipient, to_hex};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{self, BufWriter, Read};
use std::path::{Path, PathBuf};

/// What goes in.
pub(super) struct Sources {
    pub(super) database: (&'static str, PathBuf),
    /// The key file as it stood: a member who changes a password meanwhile writes it anew.
    pub(super) keys: Vec<u8>,
    pub(super) documents: PathBuf,
}

pub(super) fn pack(to: &str, sources: &Sources, mut manifest: Manifest, target: &Path, job: &JobHandle) -> Result<Manifest, Problem> {
    let recipient = recipient(to)?;
    let mut files = vec![(sources.database.0.to_owned(), sources.database.1.clone())];
    documents(&sources.documents, DOCUMENTS, &mut files).map_err(|e| from_io(&e))?;
    let mut held = vec![("keys.json".to_owned(), Source::Held(&sources.keys))];
    held.extend(files.into_iter().map(|(name, path)| (name, Source::Lies(path))));
    let files = held;
    let total: u64 = files.iter().map(|(_, source)| source.bytes()).sum();
    let mut meter = Meter { job, done: 0, total: total * 2 };
    for (name, source) in &files {
        manifest.parts.push(meter.part(name, source)?);
    }
    let part = files::part_of(target);
    let written = write(&recipient, &files, &manifest, &part, &mut meter);
    if let Err(problem) = written.and_then(|()| files::put_in_place(&part, target).map_err(|e| from_io(&e))) {
        let _ = std::fs::remove_file(&part);
        return Err(problem);
    }
    Ok(manifest)
}

/// A part: what is read now and again must be the same.
enum Source<'a> {
    /// In memory.
    Held(&'a [u8]),
    /// A file that nobody changes any more.
    Lies(PathBuf),
}

impl Source<'_> {
    fn bytes(&self) -> u64 {
        match self {
            Self::Held(bytes) => bytes.len() as u64,
            Self::Lies(path) => path.metadata().map_or(0, |m| m.len()),
        }
    }
    fn open(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(match self {
            Self::Held(bytes) => Box::new(*bytes),
            Self::Lies(path) => Box::new(File::open(path)?),
        })
    }
}

fn write(
    to: &age::x25519::Recipient,
    files: &[(String, Source<'_>)],
    manifest: &Manifest,
    part: &Path,
    meter: &mut Meter<'_>,
) -> Result<(), Problem> {
    let lost = |e: io::Error| from_io(&e);
    let file = files::create_private(part).map_err(lost)?;
    let encryptor = age::Encryptor::with_recipients(std::iter::once(to as &dyn age::Recipient))
        .map_err(|_| Problem::failed("crypto_failed", "the recovery key takes no backup"))?;
    let mut tar = tar::Builder::new(encryptor.wrap_output(BufWriter::new(file)).map_err(lost)?);
    let text = serde_json::to_vec_pretty(manifest).map_err(|_| Problem::failed("crypto_failed", "the manifest does not serialise"))?;
    append(&mut tar, "manifest.json", text.len() as u64, text.as_slice()).map_err(lost)?;
    for ((name, source), described) in files.iter().zip(&manifest.parts) {
        let mut source = source.open().map_err(lost)?.take(described.bytes);
        meter.job.go_on()?;
        append(&mut tar, name, described.bytes, &mut source).map_err(lost)?;
        meter.add(described.bytes);
    }
    let file = tar
        .into_inner()
        .and_then(age::stream::StreamWriter::finish)
        .and_then(|w| w.into_inner().map_err(io::IntoInnerError::into_error))
        .map_err(lost)?;
    file.sync_all().map_err(lost)
}

fn append<W: io::Write>(tar: &mut tar::Builder<W>, name: &str, bytes: u64, from: impl Read) -> io::Result<()> {
    let mut header = tar::Header::new_gnu();
    header.set_size(bytes);
    header.set_mode(0o600);
    header.set_cksum();
    tar.append_data(&mut header, name, from)
}

/// Every file under `folder`, by its path from there; none when there is no folder yet.
fn documents(folder: &Path, name: &str, found: &mut Vec<(String, PathBuf)>) -> io::Result<()> {
    if !folder.exists() {
        return Ok(());
    }
    let mut entries: Vec<_> = std::fs::read_dir(folder)?.collect::<Result<_, _>>()?;
    entries.sort_by_key(std::fs::DirEntry::file_name);
    for entry in entries {
        let inside = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            documents(&entry.path(), &inside, found)?;
        } else if !inside.ends_with(".part") {
            found.push((inside, entry.path()));
        }
    }
    Ok(())
}

/// Progress in bytes, and the place where a job hears that it was cancelled.
struct Meter<'a> {
    job: &'a JobHandle,
    done: u64,
    total: u64,
}

impl Meter<'_> {
    fn add(&mut self, bytes: u64) {
        self.done += bytes;
        self.job.progress(i64::try_from(self.done).unwrap_or(i64::MAX), i64::try_from(self.total).unwrap_or(i64::MAX));
    }
    fn part(&mut self, name: &str, source: &Source<'_>) -> Result<Part, Problem> {
        let mut file = source.open().map_err(|e| from_io(&e))?;
        let (mut digest, mut bytes, mut chunk) = (Sha256::new(), 0_u64, vec![0_u8; 256 * 1024]);
        loop {
            self.job.go_on()?;
            let read = file.read(&mut chunk).map_err(|e| from_io(&e))?;
            if read == 0 {
                break;
            }
            digest.update(&chunk[..read]);
            bytes += read as u64;
            self.add(read as u64);
        }
        Ok(Part { name: name.to_owned(), bytes, sha256: to_hex(&digest.finalize()) })
    }
}
