//! Stories through the door, on both engines. One binary; a file a noun.

mod accounts;
mod alerts;
mod architecture;
mod backup;
mod cases;
mod chain;
mod desk;
mod directory;
mod documents;
mod gateway;
mod permissions;
mod representatives;
mod survival;
