//! The asylum wall (section 7): what a matter looks like from outside it.
use super::Matter;
use crate::fact::{Answer, Answers};
use crate::pack::Pack;

/// The same matter without walled events, and without any walled answer: such a question counts as not asked.
pub(super) fn outside(pack: &Pack, matter: &Matter) -> Matter {
    let mut seen = matter.clone();
    seen.events.retain(|event| !pack.event_type(&event.event_type).is_some_and(|event_type| event_type.walled));
    hide(pack, &mut seen.facts);
    for event in &mut seen.events {
        hide(pack, &mut event.facts);
    }
    seen
}

fn hide(pack: &Pack, answers: &mut Answers) {
    // A walled question is put as not asked even where it has no entry, so that `unanswered` cannot tell the two apart.
    for (name, answer) in answers.iter_mut() {
        if pack.is_walled_fact(name, answer) {
            *answer = Answer::NotAsked;
        }
    }
    for fact in pack.facts().iter().filter(|fact| fact.walled) {
        answers.insert(fact.name.clone(), Answer::NotAsked);
    }
}
