//! office
mod files;
pub mod keys;
