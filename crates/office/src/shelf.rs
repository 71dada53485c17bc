//! What is made of the Directory once and shared by every act of this process: the atlas, the rules. A correction makes it out of date.
//!
//! An act asks by the edition that stood when it began, before its transaction: what it makes may be kept for others only if no correction
//! came since, and what others made of a later edition is not for it.

use crate::Problem;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Mutex as Turn;

/// One thing, of the newest edition that was asked for.
pub(crate) struct Shelf<T> {
    kept: Mutex<Option<(u64, Arc<T>)>>,
    making: Turn<()>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { kept: Mutex::new(None), making: Turn::new(()) }
    }
}

impl<T> Shelf<T> {
    fn look(&self, edition: u64) -> Option<Arc<T>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|kept| kept.0 == edition).map(|kept| kept.1.clone())
    }

    /// What is made of an edition. Whoever asks first makes it; the others wait, and nobody makes it twice.
    pub(crate) async fn get(&self, edition: u64, make: impl Future<Output = Result<T, Problem>>) -> Result<Arc<T>, Problem> {
        if let Some(kept) = self.look(edition) {
            return Ok(kept);
        }
        let _turn = self.making.lock().await;
        if let Some(kept) = self.look(edition) {
            return Ok(kept);
        }
        let made = Arc::new(make.await?);
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.as_ref().is_none_or(|kept| kept.0 <= edition) {
            *kept = Some((edition, made.clone()));
        }
        Ok(made)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_thing_is_made_once_an_edition_and_an_act_that_began_before_keeps_nothing_for_later_ones() {
        let shelf = Shelf::default();
        let make = |n: u32| async move { Ok(n) };
        assert_eq!(*shelf.get(0, make(1)).await.unwrap(), 1);
        assert_eq!(*shelf.get(0, make(2)).await.unwrap(), 1, "made once");
        assert_eq!(*shelf.get(1, make(3)).await.unwrap(), 3, "a correction came");
        assert_eq!(*shelf.get(0, make(4)).await.unwrap(), 4, "an act that began before the correction");
        assert_eq!(*shelf.get(1, make(5)).await.unwrap(), 3, "what it made is not for those who began after");
    }
}
