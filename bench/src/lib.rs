//! What docs/performance.md claims, each measured against its reference in one run, interleaved, as a ratio with its spread. Not a test: nothing here passes or fails.

pub mod alerts;
pub mod deadlines;
pub mod lists;
pub mod matters;
pub mod plenty;
pub mod questions;
pub mod store;

use std::time::Duration;

/// What stops a measurement.
pub type Stop = Box<dyn std::error::Error>;

/// Times of a measurement and of its reference, taken in turns.
#[derive(Default)]
pub struct Pairs {
    ours: Vec<f64>,
    reference: Vec<f64>,
    cold: Vec<f64>,
}

impl Pairs {
    /// Adds one turn.
    pub fn add(&mut self, ours: Duration, reference: Duration) {
        self.ours.push(ours.as_secs_f64() * 1000.0);
        self.reference.push(reference.as_secs_f64() * 1000.0);
    }

    /// Adds a call of ours whose caches somebody else had just emptied.
    pub fn add_cold(&mut self, ours: Duration) {
        self.cold.push(ours.as_secs_f64() * 1000.0);
    }

    /// `what | ours: median, p95, cold p95 if there is one | reference median | ratio of medians | ratio of the turns, p10 to p90`.
    #[must_use]
    pub fn line(&self, what: &str) -> String {
        let ratios: Vec<f64> = self.ours.iter().zip(&self.reference).map(|(a, b)| a / b).collect();
        let (ours, reference) = (at(&self.ours, 0.5), at(&self.reference, 0.5));
        let cold = if self.cold.is_empty() { String::new() } else { format!(" {:.1} |", at(&self.cold, 0.95)) };
        format!(
            "| {what} | {ours:.1} | {:.1} |{cold} {reference:.1} | {:.2} | {:.2} to {:.2} |",
            at(&self.ours, 0.95),
            ours / reference,
            at(&ratios, 0.1),
            at(&ratios, 0.9)
        )
    }
}

/// Rates of a measurement and of its reference, taken in turns: more is better.
#[derive(Default)]
pub struct Rates {
    ours: Vec<f64>,
    reference: Vec<f64>,
}

impl Rates {
    /// Adds one turn.
    pub fn add(&mut self, ours: f64, reference: f64) {
        self.ours.push(ours);
        self.reference.push(reference);
    }

    /// `what | ours: median | reference: median | ratio of the turns: median | least to most`.
    #[must_use]
    pub fn line(&self, what: &str) -> String {
        let ratios: Vec<f64> = self.ours.iter().zip(&self.reference).map(|(a, b)| a / b).collect();
        let (ours, reference) = (at(&self.ours, 0.5), at(&self.reference, 0.5));
        let (least, median, most) = (at(&ratios, 0.0), at(&ratios, 0.5), at(&ratios, 1.0));
        format!("| {what} | {ours:.0} | {reference:.0} | {median:.2} | {least:.2} to {most:.2} |")
    }
}

/// The value below which a share of the values lies.
fn at(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let place = (sorted.len().saturating_sub(1) as f64 * share).round() as usize;
    sorted.get(place).copied().unwrap_or(f64::NAN)
}
