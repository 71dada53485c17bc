//! The page: letter paper, two faces, a handful of styles, tags for screen readers. It knows nothing of cases.
pub(crate) mod band;
pub(crate) mod face;
pub(crate) mod finish;
pub(crate) mod frame;
pub(crate) mod ink;
pub(crate) mod sheet;
pub(crate) mod table;
pub(crate) mod tags;
pub(crate) mod text;
