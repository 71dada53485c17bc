//! Every command, every role, no session: the answer at the door compared with what `permissions.txt` says, which is written by hand.

use amparo_tests::{On, Stage};
use casework::access::Role;
use office::commands::{Handler, Needs, TABLE};
use office::{Problem, Session};
use serde_json::json;
use std::collections::BTreeMap;

/// `command: roles that may come in`; `public`, `device`, `machine` and `system` stand for those doors.
fn expected() -> BTreeMap<String, Vec<String>> {
    include_str!("permissions.txt")
        .lines()
        .filter(|l| !l.trim().is_empty() && !l.starts_with('#'))
        .map(|l| {
            let (command, roles) = l.split_once(':').expect("command: roles");
            (command.trim().to_owned(), roles.split_whitespace().map(str::to_owned).collect())
        })
        .collect()
}

/// Whether the door let the call in: any problem but the door's own means that it did.
fn came_in(outcome: Result<serde_json::Value, Problem>) -> bool {
    !matches!(outcome, Err(p) if matches!(p.code.as_str(), "forbidden" | "signed_out"))
}

#[test]
fn a_command_stands_once_in_the_table_and_once_in_the_list_of_permissions() {
    let listed =
        include_str!("permissions.txt").lines().filter(|l| !l.starts_with('#')).filter_map(|l| l.split_once(':')).map(|(name, _)| name);
    for mut names in [TABLE.iter().map(|c| c.name).collect::<Vec<_>>(), listed.collect()] {
        names.sort_unstable();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}

#[tokio::test]
async fn the_door_admits_whom_the_hand_written_list_names_and_nobody_else() {
    let stage = Stage::new(On::Sqlite).await;
    let expected = expected();
    let mut wrong = Vec::new();
    for command in TABLE {
        let Some(may) = expected.get(command.name) else {
            wrong.push(format!("{}: missing in permissions.txt", command.name));
            continue;
        };
        if matches!(command.handler, Handler::Desk) {
            if may != &["machine"] {
                wrong.push(format!("{}: a command of the machine", command.name));
            }
            continue;
        }
        // A request that no command takes: the answer tells only whether the door opened.
        let odd = json!(["not a request"]);
        for role in Role::ALL {
            let inside = came_in(stage.call(&stage.as_role(role), command.name, odd.clone()).await);
            if inside != may.iter().any(|m| m == role.name()) {
                wrong.push(format!("{} as {}: came in {inside}", command.name, role.name()));
            }
        }
        let inside = came_in(stage.call(&Session::Public, command.name, odd.clone()).await);
        if inside != may.iter().any(|m| m == "public") {
            wrong.push(format!("{} without a session: came in {inside}", command.name));
        }
        let inside = came_in(stage.call(&Session::Device { id: stage.id() }, command.name, odd.clone()).await);
        if inside != may.iter().any(|m| m == "device" || m == "public") {
            wrong.push(format!("{} with the token of a device: came in {inside}", command.name));
        }
        if command.needs == Needs::System && may != &["system"] {
            wrong.push(format!("{}: a command of timers", command.name));
        }
    }
    for name in expected.keys() {
        if !TABLE.iter().any(|c| c.name == name) {
            wrong.push(format!("{name}: in permissions.txt, not in the table"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
