//! Stories through the door, on both engines. One binary; a file a noun.

mod accounts;
mod alerts;
mod architecture;
mod backup;
mod brought;
mod cases;
mod chain;
mod custody;
mod deadlines;
mod desk;
mod directory;
mod documents;
mod events;
mod extensions;
mod gateway;
mod hearings;
mod matters;
mod papers;
mod permissions;
mod practice;
mod representatives;
mod rules;
mod survival;
mod today;
