//! What taking an alert back takes with the right PIN, with the one for duress and with a wrong one: whoever measures the answer must not tell them apart.

use super::presses::{Origin, Press, Presses};
use crate::{Pairs, Stop};
use office::{Answer, Office, Session};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// The right one, the one for duress, a wrong one: as [`Presses`] seals them.
const PINS: [&str; 3] = ["2468", "1357", "9999"];
/// Rounds that prepare statements and fill caches.
const WARM: usize = 30;

/// Takes back three alerts a round, one with each PIN, whose turn it is first changing from round to round. The reference is the right PIN.
pub async fn measure(office: &Office, presses: &mut Presses, rounds: usize) -> Result<(), Stop> {
    let mut pairs = [Pairs::default(), Pairs::default()];
    for round in 0..WARM + rounds {
        let mut times = [Duration::ZERO; 3];
        for place in 0..PINS.len() {
            let which = (round + place) % PINS.len();
            times[which] = one(office, prepared(presses)?, PINS[which]).await?;
        }
        if round >= WARM {
            pairs[0].add(times[1], times[0]);
            pairs[1].add(times[2], times[0]);
        }
    }
    println!(
        "| taken back with | median | p95 | with the right PIN: median | ratio of the medians | ratio of the rounds, p10 to p90 |\n|---|---|---|---|---|---|"
    );
    println!("{}\n{}", pairs[0].line("the PIN for duress"), pairs[1].line("a wrong PIN"));
    Ok(())
}

/// The next press that has a sealed profile.
fn prepared(presses: &mut Presses) -> Result<Press, Stop> {
    loop {
        let press = presses.make(1, Origin::Everywhere)?.pop().ok_or("no press")?;
        if !press.body["profile"].is_null() {
            return Ok(press);
        }
    }
}

async fn one(office: &Office, press: Press, pin: &str) -> Result<Duration, Stop> {
    let network = casework::share::network(press.address);
    let receipt = value(office.call_from(&Session::Public, network, "receive_alert", press.body).await?)?;
    let body = json!({ "id": receipt["id"], "status_code": receipt["status_code"], "pin": pin });
    let begun = Instant::now();
    value(office.call(&Session::Public, "retract_alert", body).await?)?;
    Ok(begun.elapsed())
}

fn value(answer: Answer) -> Result<Value, Stop> {
    match answer {
        Answer::Value(value) => Ok(value),
        _ => Err("a value was expected".into()),
    }
}
