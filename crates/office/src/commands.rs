//! THE TABLE: every command once, with what it needs, how it is entered in the audit chain, what it announces, and its request and answer.
//! Dispatch, the permission matrix, `openapi.json` and the page's types come from here; there is no second list.

use crate::act::Act;
use crate::{Answer, Problem};
use casework::access::Permission;
use futures::future::BoxFuture;
use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

/// One command.
pub struct Command {
    /// Its stable name: `POST /api/call/{name}`.
    pub name: &'static str,
    /// Who may call it.
    pub needs: Needs,
    /// How it is entered in the chain.
    pub entry: Entry,
    /// What it announces when it is done.
    pub topics: &'static [&'static str],
    /// What answers it.
    pub handler: Handler,
    /// What it answers with.
    pub answers: Answers,
    /// Schema of its request.
    pub request: fn(&mut SchemaGenerator) -> Schema,
}

/// Who may call a command.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Needs {
    /// Staff with a permission.
    Staff(Permission),
    /// Anybody: the Alert Button and its page.
    Public,
    /// Whoever showed the token of a device: calendar programs.
    Device,
    /// Only this program's timers and jobs.
    System,
    /// The machine itself, before an office is open (see `desk`).
    Machine,
}

/// How a call is entered in the audit chain.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entry {
    /// Each call.
    Chain,
    /// The first read of a record by a reader; those that follow it at once are counted and entered as one.
    Read,
    /// Counted, then entered as one: lists typed letter by letter, queues that refresh.
    Coalesced,
    /// Not entered; the reason.
    Unlogged(&'static str),
}

/// What runs a command.
#[derive(Clone, Copy)]
pub enum Handler {
    /// An act of this office.
    Act(Run),
    /// The desk, before or beside an open office.
    Desk,
}

/// An act: it reads its request and answers.
pub type Run = for<'a> fn(&'a mut Act, Value) -> BoxFuture<'a, Result<Answer, Problem>>;

/// What a command answers with.
#[derive(Clone, Copy)]
pub enum Answers {
    /// A value of this schema.
    Value(fn(&mut SchemaGenerator) -> Schema),
    /// A file.
    File,
    /// A job.
    Job,
}

/// Reads a request; a wrong form names the field where serde can tell.
fn read<T: serde::de::DeserializeOwned>(params: Value) -> Result<T, Problem> {
    let params = if params.is_null() { serde_json::json!({}) } else { params };
    serde_path_to_error::deserialize(params).map_err(|e| {
        let (path, form) = (e.path().to_string(), form_only(&e.inner().to_string()));
        let missing = form.strip_prefix("missing field `").and_then(|rest| rest.split('`').next());
        let field = match (path.as_str(), missing) {
            (".", Some(name)) => name.to_owned(),
            (".", None) => String::new(),
            (_, Some(name)) => format!("{path}.{name}"),
            (_, None) => path,
        };
        let code = if missing.is_some() { "required" } else { "malformed" };
        let problem = Problem::malformed(form);
        if field.is_empty() { problem } else { problem.and_field(&field, code) }
    })
}

/// serde's message without the value that it quotes.
fn form_only(message: &str) -> String {
    match (message.find('`'), message.starts_with("missing field") || message.starts_with("unknown")) {
        (_, true) => message.split(',').next().unwrap_or_default().to_owned(),
        _ => message.split(':').next().unwrap_or_default().to_owned(),
    }
}

/// A value as the door's answer.
fn value<T: serde::Serialize>(answer: T) -> Result<Answer, Problem> {
    serde_json::to_value(answer).map(Answer::Value).map_err(|_| Problem::failed("answer_failed", "the answer does not serialise"))
}

macro_rules! command {
    ($name:literal, $needs:expr, $entry:expr, [$($topic:literal),*], file $path:path, $request:ty) => {
        command!(@row $name, $needs, $entry, [$($topic),*], $request, Answers::File, |act, params| Box::pin(async move { Ok(Answer::File($path(act, read::<$request>(params)?).await?)) }))
    };
    ($name:literal, $needs:expr, $entry:expr, [$($topic:literal),*], job $path:path, $request:ty) => {
        command!(@row $name, $needs, $entry, [$($topic),*], $request, Answers::Job, |act, params| Box::pin(async move { Ok(Answer::Job { id: $path(act, read::<$request>(params)?).await? }) }))
    };
    ($name:literal, $needs:expr, $entry:expr, [$($topic:literal),*], $path:path, $request:ty => $answer:ty) => {
        command!(@row $name, $needs, $entry, [$($topic),*], $request, Answers::Value(|g| g.subschema_for::<$answer>()), |act, params| Box::pin(async move { value::<$answer>($path(act, read::<$request>(params)?).await?) }))
    };
    ($name:literal, desk file, $request:ty) => {
        Command { name: $name, needs: Needs::Machine, entry: MACHINE, topics: &[], handler: Handler::Desk, answers: Answers::File, request: |g| g.subschema_for::<$request>() }
    };
    ($name:literal, desk, $request:ty => $answer:ty) => {
        Command { name: $name, needs: Needs::Machine, entry: MACHINE, topics: &[], handler: Handler::Desk, answers: Answers::Value(|g| g.subschema_for::<$answer>()), request: |g| g.subschema_for::<$request>() }
    };
    (@row $name:literal, $needs:expr, $entry:expr, [$($topic:literal),*], $request:ty, $answers:expr, $run:expr) => {
        Command { name: $name, needs: $needs, entry: $entry, topics: &[$($topic),*], handler: Handler::Act($run), answers: $answers, request: |g| g.subschema_for::<$request>() }
    };
}

use Entry::{Chain, Coalesced, Read, Unlogged};
use Needs::Staff;
use Permission as P;

const REFERENCE: Entry = Unlogged("public reference data");
const MACHINE: Entry = Unlogged("the desk enters these itself, once a store is open");
const OWN: Entry = Unlogged("the caller's own session");

/// Nothing is asked.
#[derive(serde::Deserialize, schemars::JsonSchema)]
pub struct Nothing {}

/// Nothing to say but that it is done.
#[derive(serde::Serialize, schemars::JsonSchema)]
pub struct Done {}

#[rustfmt::skip]
/// Every command.
pub static TABLE: &[Command] = &[
    // the machine
    command!("desk_state", desk, Nothing => crate::desk::DeskState),
    command!("first_run", desk, crate::desk::FirstRun => crate::desk::Founded),
    command!("sign_in", desk, crate::desk::SignIn => crate::account::Me),
    command!("sign_out", desk, Nothing => Done),
    command!("recover", desk, crate::desk::Recover => crate::account::Me),
    command!("recovery_sheet", desk file, Nothing),
    command!("open_practice", desk, Nothing => crate::account::Me),
    command!("leave_practice", desk, Nothing => Option<crate::account::Me>),
    command!("restore_backup", desk, crate::desk::RestoreBackup => crate::backup::Restored),
    command!("remove_practice", desk, Nothing => Done),
    // account
    command!("me", Staff(P::OwnAccount), OWN, [], crate::account::me, Nothing => crate::account::Me),
    command!("touch", Staff(P::OwnAccount), OWN, ["session"], crate::account::touch, Nothing => Done),
    command!("change_password", Staff(P::OwnAccount), Chain, [], crate::account::change_password, crate::account::ChangePassword => Done),
    command!("switch_office", Staff(P::OwnAccount), Chain, ["session"], crate::account::switch_office, crate::account::SwitchOffice => crate::account::Me),
    command!("set_language", Staff(P::OwnAccount), OWN, ["session"], crate::account::set_language, crate::account::SetLanguage => crate::account::Me),
    // users
    command!("list_users", Staff(P::ManageUsers), Coalesced, [], crate::users::list, crate::users::ListUsers => crate::paging::Page<crate::users::UserView>),
    command!("list_colleagues", Staff(P::ReadCases), Coalesced, [], crate::users::colleagues, crate::users::ListUsers => crate::paging::Page<crate::users::Colleague>),
    command!("add_user", Staff(P::ManageUsers), Chain, ["users"], crate::users::add, crate::users::AddUser => crate::users::UserView),
    command!("disable_user", Staff(P::ManageUsers), Chain, ["users"], crate::users::disable, crate::users::ChangeUser => crate::users::UserView),
    command!("enable_user", Staff(P::ManageUsers), Chain, ["users"], crate::users::enable, crate::users::ChangeUser => crate::users::UserView),
    command!("reset_user", Staff(P::ManageUsers), Chain, ["users"], crate::users::reset, crate::users::ResetUser => crate::users::UserView),
    command!("set_roles", Staff(P::ManageUsers), Chain, ["users"], crate::users::set_roles, crate::users::SetRoles => crate::users::UserView),
    // offices
    command!("list_offices", Staff(P::ManageUsers), Unlogged("which offices stand here, no personal data"), [], crate::offices::list, Nothing => crate::offices::OfficesView),
    command!("found_office", Staff(P::ManageUsers), Chain, ["users"], crate::offices::found, crate::offices::FoundOffice => crate::offices::OfficesView),
    command!("admit_user", Staff(P::ManageUsers), Chain, ["users"], crate::offices::admit, crate::offices::AdmitUser => crate::users::UserView),
    // cases
    command!("open_case", Staff(P::WriteCases), Chain, ["cases", "alerts", "deadlines", "tasks"], crate::cases::open, crate::cases::OpenCase => crate::cases::CaseView),
    command!("list_cases", Staff(P::ReadCases), Coalesced, [], crate::cases::list, crate::cases::ListCases => crate::cases::CasePage),
    command!("search", Staff(P::ReadCases), Coalesced, [], crate::cases::search, crate::cases::Search => crate::cases::CasePage),
    command!("get_case", Staff(P::ReadCases), Read, [], crate::cases::get, crate::cases::CaseId => crate::cases::CaseView),
    command!("update_case", Staff(P::WriteCases), Chain, ["cases"], crate::cases::update, crate::cases::UpdateCase => crate::cases::CaseHeader),
    command!("set_case_status", Staff(P::WriteCases), Chain, ["cases", "tasks"], crate::cases::set_status, crate::cases::SetCaseStatus => crate::cases::CaseHeader),
    command!("assign_owner", Staff(P::WriteCases), Chain, ["cases"], crate::cases::assign_owner, crate::cases::AssignOwner => crate::cases::CaseHeader),
    command!("move_step", Staff(P::WriteCases), Chain, ["cases", "tasks"], crate::steps::move_step, crate::steps::MoveStep => crate::steps::TrackView),
    command!("update_person", Staff(P::WriteCases), Chain, ["cases", "deadlines"], crate::persons::update, crate::persons::UpdatePerson => crate::persons::PersonView),
    command!("close_overlay", Staff(P::WriteDueProcess), Chain, ["cases"], crate::steps::close_overlay, crate::steps::CloseOverlay => crate::steps::TrackView),
    command!("add_contact", Staff(P::WriteCases), Chain, ["cases"], crate::contacts::add, crate::contacts::AddContact => crate::contacts::ContactView),
    command!("update_contact", Staff(P::WriteCases), Chain, ["cases"], crate::contacts::update, crate::contacts::UpdateContact => crate::contacts::ContactView),
    command!("void_contact", Staff(P::WriteCases), Chain, ["cases"], crate::contacts::void, crate::contacts::VoidContact => crate::contacts::ContactView),
    command!("record_consent", Staff(P::WriteCases), Chain, ["cases"], crate::consents::record, crate::consents::RecordConsent => Vec<crate::consents::ConsentView>),
    command!("record_disclosure", Staff(P::WriteCases), Chain, ["cases"], crate::consents::disclose, crate::consents::RecordDisclosure => Vec<crate::consents::DisclosureView>),
    command!("list_notes", Staff(P::ReadCases), Chain, [], crate::notes::list, crate::notes::ListNotes => crate::paging::Page<crate::notes::NoteView>),
    command!("add_note", Staff(P::WriteCases), Chain, ["cases"], crate::notes::add, crate::notes::AddNote => crate::notes::KeptNote),
    command!("reserve_note", Staff(P::WriteCases), Chain, ["cases"], crate::notes::reserve, crate::notes::ReserveNote => crate::notes::NoteView),
    command!("add_document", Staff(P::WriteCases), Chain, ["cases"], crate::documents::add, crate::documents::AddDocument => crate::documents::KeptDocument),
    command!("get_document", Staff(P::ReadCases), Chain, [], file crate::documents::get, crate::documents::DocumentId),
    command!("void_document", Staff(P::WriteCases), Chain, ["cases"], crate::documents::void, crate::documents::VoidDocument => crate::documents::DocumentView),
    command!("list_history", Staff(P::ReadCases), Chain, [], crate::history::list, crate::history::ListHistory => crate::paging::Page<crate::audit::AuditView>),
    // alerts
    command!("receive_alert", Needs::Public, Chain, ["alerts", "new_alert"], crate::alerts::receive, crate::alerts::ReceiveAlert => crate::alerts::Receipt),
    command!("alert_status", Needs::Public, Coalesced, [], crate::alerts::status, crate::alerts::AskStatus => crate::alerts::AlertStatus),
    command!("amend_alert", Needs::Public, Chain, ["alerts"], crate::alerts::amend, crate::alerts::AmendAlert => crate::alerts::AlertStatus),
    command!("retract_alert", Needs::Public, Chain, ["alerts"], crate::alerts::retract, crate::alerts::RetractAlert => Done),
    command!("say_safe", Needs::Public, Chain, ["alerts"], crate::alerts::say_safe, crate::alerts::SaySafe => Done),
    command!("network_key", Needs::Public, Unlogged("a public key"), [], crate::network_key::get, Nothing => crate::network_key::NetworkKey),
    command!("rotate_network_key", Staff(P::ManageSettings), Chain, ["settings"], crate::network_key::rotate, Nothing => crate::network_key::NetworkKey),
    command!("call_back_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::call_back, crate::alerts::CallBackAlert => crate::alerts::AlertView),
    command!("receive_text", Needs::System, Chain, ["alerts", "new_alert"], crate::alerts::receive_text, crate::alerts::ReceiveText => crate::alerts::Receipt),
    command!("begin_exercise", Needs::Public, Coalesced, [], crate::alerts::begin_exercise, crate::alerts::BeginExercise => crate::alerts::Exercise),
    command!("enter_alert", Staff(P::EnterAlert), Chain, ["alerts", "new_alert"], crate::alerts::enter, crate::alerts::EnterAlert => crate::alerts::Receipt),
    command!("alert_counts", Staff(P::ReadAlerts), Unlogged("counts without personal data"), [], crate::alerts::counts, crate::alerts::AskCounts => crate::alerts::AlertCounts),
    command!("list_alerts", Staff(P::ReadAlerts), Coalesced, [], crate::alerts::list, crate::alerts::ListAlerts => crate::paging::Page<crate::alerts::AlertLineView>),
    command!("get_alert", Staff(P::ReadAlerts), Read, [], crate::alerts::get, crate::alerts::AlertId => crate::alerts::AlertView),
    command!("take_next_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::take_next, crate::alerts::TakeNext => crate::alerts::Taken),
    command!("acknowledge_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::acknowledge, crate::alerts::ChangeAlert => crate::alerts::AlertView),
    command!("release_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::release, crate::alerts::ChangeAlert => crate::alerts::AlertView),
    command!("progress_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::progress, crate::alerts::ProgressAlert => crate::alerts::AlertView),
    command!("reserve_alert_text", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::reserve, crate::alerts::ReserveAlertText => crate::alerts::AlertView),
    command!("forward_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::forward, crate::alerts::ForwardAlert => crate::alerts::AlertView),
    command!("accept_forward", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::accept, crate::alerts::AcceptForward => crate::alerts::AlertView),
    command!("decline_forward", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::decline, crate::alerts::DeclineForward => Done),
    command!("mark_false_alarm", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::false_alarm, crate::alerts::ReasonAlert => crate::alerts::AlertView),
    command!("mark_duplicate", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::mark_duplicate, crate::alerts::MarkDuplicate => crate::alerts::AlertView),
    command!("attach_alert", Staff(P::HandleAlerts), Chain, ["alerts", "cases", "deadlines"], crate::alerts::attach, crate::alerts::AttachAlert => crate::alerts::AlertView),
    command!("begin_drill", Staff(P::ManageSettings), Chain, ["drill"], crate::alerts::begin_drill, crate::alerts::BeginDrill => crate::alerts::DrillBegun),
    command!("drill_alerts", Staff(P::ManageSettings), Chain, [], crate::alerts::drill_alerts, crate::alerts::DrillId => Vec<crate::alerts::DrillAlert>),
    command!("acknowledge_drill", Staff(P::ManageSettings), Chain, ["alerts"], crate::alerts::acknowledge_drill, crate::alerts::DrillAcknowledge => Done),
    command!("end_drill", Staff(P::ManageSettings), Chain, ["drill"], crate::alerts::end_drill, crate::alerts::EndDrill => Done),
    command!("list_drills", Staff(P::ReadAudit), Unlogged("figures of exercises, no personal data"), [], crate::alerts::list_drills, Nothing => Vec<crate::alerts::DrillView>),
    command!("lift_alerts", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::lift, crate::alerts::LiftAlerts => crate::alerts::Lifted),
    command!("close_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::close, crate::alerts::CloseAlert => crate::alerts::AlertView),
    command!("reopen_alert", Staff(P::HandleAlerts), Chain, ["alerts"], crate::alerts::reopen, crate::alerts::ReasonAlert => crate::alerts::AlertView),
    command!("age_out_alerts", Needs::System, Chain, ["alerts"], crate::alerts::age_out, crate::alerts::AgeOut => crate::alerts::AgedOut),
    // calls
    command!("save_call", Staff(P::EnterAlert), Coalesced, [], crate::calls::save, crate::calls::SaveCall => crate::calls::SavedCall),
    command!("open_calls", Staff(P::EnterAlert), Coalesced, [], crate::calls::open, Nothing => Vec<crate::calls::OpenCall>),
    command!("set_call_aside", Staff(P::EnterAlert), Chain, ["calls"], crate::calls::set_aside, crate::calls::CallId => Done),
    command!("possible_folios", Staff(P::EnterAlert), Coalesced, [], crate::calls::possible_folios, crate::calls::CallerNumber => Vec<String>),
    command!("answer_challenge", Staff(P::EnterAlert), Chain, [], crate::calls::answer_challenge, crate::calls::AnswerChallenge => crate::calls::Answered),
    command!("log_authority_call", Staff(P::EnterAlert), Chain, ["calls"], crate::calls::log_authority, crate::calls::LogAuthority => Done),
    command!("authority_calls", Staff(P::Override), Chain, [], crate::calls::authorities, Nothing => Vec<crate::calls::AuthorityView>),
    command!("see_authority_call", Staff(P::Override), Chain, ["calls"], crate::calls::see_authority, crate::calls::CallId => Done),
    // incidents
    command!("open_incident", Staff(P::HandleAlerts), Chain, ["incidents", "alerts"], crate::incidents::open, crate::incidents::OpenIncident => crate::incidents::IncidentView),
    command!("list_incidents", Staff(P::ReadAlerts), Coalesced, [], crate::incidents::list, crate::incidents::ListIncidents => crate::paging::Page<crate::incidents::IncidentLine>),
    command!("get_incident", Staff(P::ReadAlerts), Read, [], crate::incidents::get, crate::incidents::IncidentId => crate::incidents::IncidentView),
    command!("incident_roster", Staff(P::ReadAlerts), Read, [], crate::incidents::roster, crate::incidents::ListRoster => crate::paging::Page<crate::incidents::PersonView>),
    command!("incident_candidates", Staff(P::HandleAlerts), Coalesced, [], crate::incidents::candidates, crate::incidents::ListCandidates => Vec<crate::incidents::Candidate>),
    command!("gather_alerts", Staff(P::HandleAlerts), Chain, ["incidents", "alerts"], crate::incidents::gather, crate::incidents::Gather => crate::incidents::Gathered),
    command!("let_alert_go", Staff(P::HandleAlerts), Chain, ["incidents", "alerts"], crate::incidents::let_go, crate::incidents::LetGo => crate::incidents::IncidentView),
    command!("note_incident_person", Staff(P::HandleAlerts), Chain, ["incidents"], crate::incidents::note_person, crate::incidents::NotePerson => crate::incidents::IncidentView),
    command!("same_incident_person", Staff(P::HandleAlerts), Chain, ["incidents"], crate::incidents::same_person, crate::incidents::SamePerson => crate::incidents::IncidentView),
    command!("change_incident", Staff(P::HandleAlerts), Chain, ["incidents"], crate::incidents::change, crate::incidents::ChangeIncident => crate::incidents::IncidentView),
    command!("acknowledge_incident", Staff(P::HandleAlerts), Chain, ["incidents", "alerts"], crate::alerts::acknowledge_incident, crate::alerts::AcknowledgeIncident => crate::alerts::TakenTogether),
    command!("assign_incident", Staff(P::HandleAlerts), Chain, ["incidents", "alerts"], crate::alerts::assign_incident, crate::alerts::AssignIncident => crate::alerts::TakenTogether),
    command!("route_place", Staff(P::ReadDirectory), REFERENCE, [], crate::alerts::route_place, crate::alerts::RoutePlace => crate::alerts::PlaceRoute),
    // escalation
    command!("get_roster", Staff(P::ReadAlerts), Coalesced, [], crate::escalation::get, Nothing => crate::escalation::RosterView),
    command!("set_policy", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::set_policy, crate::escalation::SetPolicy => crate::escalation::RosterView),
    command!("add_shift", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::add_shift, crate::escalation::SaveShift => crate::escalation::RosterView),
    command!("update_shift", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::update_shift, crate::escalation::SaveShift => crate::escalation::RosterView),
    command!("void_shift", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::void_shift, crate::escalation::RosterId => crate::escalation::RosterView),
    command!("add_absence", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::add_absence, crate::escalation::AddAbsence => crate::escalation::RosterView),
    command!("void_absence", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::void_absence, crate::escalation::AbsenceId => crate::escalation::RosterView),
    command!("set_reach", Staff(P::ManageRoster), Chain, ["roster"], crate::escalation::set_reach, crate::escalation::SetReach => crate::escalation::RosterView),
    command!("fire_timer", Needs::System, Chain, ["alerts"], crate::escalation::fire, crate::escalation::FireTimer => crate::escalation::Fired),
    command!("network_cover", Staff(P::ReadCover), Coalesced, [], crate::escalation::network_cover, Nothing => crate::escalation::NetworkCover),
    command!("lint_rosters", Needs::System, Coalesced, [], crate::escalation::lint_rosters, crate::escalation::LintRosters => Vec<crate::escalation::OfficeLint>),
    // directory
    command!("list_reference", Staff(P::ReadDirectory), REFERENCE, [], crate::reference::list, crate::reference::ListReference => crate::paging::Page<crate::reference::ReferenceView>),
    command!("facilities_near", Staff(P::ReadDirectory), REFERENCE, [], crate::reference::near::facilities, crate::reference::near::FacilitiesNear => Vec<crate::reference::near::NearFacility>),
    command!("get_reference", Staff(P::ReadDirectory), REFERENCE, [], crate::reference::get, crate::reference::ReferenceKey => crate::reference::ReferenceView),
    command!("correct_reference", Staff(P::CorrectDirectory), Chain, ["reference"], crate::reference::corrections::correct, crate::reference::corrections::CorrectReference => crate::reference::ReferenceView),
    command!("import_reference", Staff(P::CorrectDirectory), Chain, ["reference"], crate::reference::corrections::import, crate::reference::corrections::ImportReference => crate::reference::corrections::ReferenceReport),
    // custody
    command!("list_custody", Staff(P::ReadCases), Read, [], crate::detentions::list, crate::deadlines::OfCase => crate::detentions::CustodyView),
    command!("book_in", Staff(P::WriteCases), Chain, ["custody", "cases", "deadlines"], crate::detentions::book_in, crate::detentions::BookIn => crate::detentions::CustodyChange),
    command!("book_out", Staff(P::WriteCases), Chain, ["custody", "cases", "deadlines"], crate::detentions::book_out, crate::detentions::BookOut => crate::detentions::CustodyChange),
    command!("confirm_placement", Staff(P::WriteCases), Chain, ["custody", "cases", "deadlines"], crate::detentions::confirm, crate::detentions::ConfirmPlacement => crate::detentions::CustodyChange),
    command!("answer_pending", Staff(P::WriteCases), Chain, ["custody", "cases", "deadlines"], crate::detentions::answer_pending, crate::detentions::AnswerPending => crate::detentions::CustodyChange),
    command!("void_placement", Staff(P::WriteCases), Chain, ["custody", "cases", "deadlines"], crate::detentions::void, crate::detentions::VoidPlacement => crate::detentions::CustodyChange),
    // due process
    command!("list_events", Staff(P::ReadCases), Read, [], crate::events::list, crate::deadlines::OfCase => crate::events::Matter),
    command!("list_questions", Staff(P::ReadCases), Read, [], crate::events::list_questions, crate::deadlines::OfCase => crate::events::Questions),
    command!("preview_event", Staff(P::WriteCases), Read, [], crate::events::preview, crate::events::PreviewEvent => crate::events::Preview),
    command!("record_event", Staff(P::WriteCases), Chain, ["deadlines", "cases"], crate::events::record, crate::events::RecordEvent => crate::events::Recorded),
    command!("supersede_event", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::events::supersede, crate::events::SupersedeEvent => crate::events::Recorded),
    command!("answer_fact", Staff(P::WriteCases), Chain, ["deadlines", "cases"], crate::events::answer_fact, crate::events::AnswerFact => crate::events::Recorded),
    command!("confirm_set_date", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::events::confirm_set_date, crate::events::ConfirmSetDate => crate::events::Recorded),
    command!("list_deadlines", Staff(P::ReadCases), Read, [], crate::deadlines::list, crate::deadlines::OfCase => crate::deadlines::Deadlines),
    command!("confirm_deadline", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::deadlines::confirm, crate::deadlines::ConfirmDeadline => crate::deadlines::DeadlineView),
    command!("end_deadline", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases", "tasks"], crate::deadlines::end, crate::deadlines::EndDeadline => crate::deadlines::DeadlineView),
    command!("reopen_deadline", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::deadlines::reopen, crate::deadlines::ReopenDeadline => crate::deadlines::DeadlineView),
    // rules
    command!("list_rules", Staff(P::WriteDueProcess), Coalesced, [], crate::rules::list, crate::rules::ListRules => crate::rules::Rules),
    command!("try_rules", Staff(P::WriteDueProcess), Unlogged("typed facts, of nobody"), [], crate::rules::attempt, crate::rules::TryRules => crate::rules::Trial),
    command!("confirm_rule", Staff(P::WriteDueProcess), Chain, ["rules", "deadlines"], crate::rules::confirm, crate::rules::ConfirmRule => crate::rules::Rules),
    command!("write_office_rule", Staff(P::WriteDueProcess), Chain, ["rules"], crate::rules::write, crate::rules::WriteOfficeRule => crate::rules::Rules),
    command!("withdraw_office_rule", Staff(P::WriteDueProcess), Chain, ["rules"], crate::rules::withdraw, crate::rules::WithdrawOfficeRule => crate::rules::Rules),
    command!("check_rule_changes", Staff(P::WriteDueProcess), Chain, [], crate::rules::check, crate::rules::CheckRuleChanges => crate::rules::RuleChanges),
    command!("list_closings", Staff(P::WriteDueProcess), Unlogged("closings of public offices"), [], crate::closings::list, crate::closings::ListClosings => crate::closings::Closings),
    command!("record_closing", Staff(P::WriteDueProcess), Chain, ["rules", "deadlines", "cases"], crate::closings::record, crate::closings::RecordClosing => crate::closings::Closings),
    command!("confirm_closing", Staff(P::WriteDueProcess), Chain, ["rules", "deadlines", "cases"], crate::closings::confirm, crate::closings::ConfirmClosing => crate::closings::Closings),
    command!("void_closing", Staff(P::WriteDueProcess), Chain, ["rules", "deadlines", "cases"], crate::closings::void, crate::closings::VoidClosing => crate::closings::Closings),
    command!("get_district", Staff(P::ReadCases), Read, [], crate::closings::district, crate::deadlines::OfCase => crate::closings::DistrictView),
    command!("record_district", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::closings::record_district, crate::closings::RecordDistrict => crate::closings::DistrictView),
    command!("approve_rule_changes", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases", "rules"], crate::rules::approve, crate::rules::ApproveRuleChanges => crate::rules::CaseChanges),
    command!("ask_extension", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::deadlines::ask_extension, crate::deadlines::AskExtension => crate::deadlines::DeadlineView),
    command!("answer_extension", Staff(P::WriteDueProcess), Chain, ["deadlines", "cases"], crate::deadlines::answer_extension, crate::deadlines::AnswerExtension => crate::deadlines::DeadlineView),
    // hearings
    command!("list_hearings", Staff(P::ReadCases), Read, [], crate::hearings::list, crate::deadlines::OfCase => crate::hearings::Hearings),
    command!("add_hearing", Staff(P::WriteDueProcess), Chain, ["hearings", "deadlines", "cases"], crate::hearings::add, crate::hearings::AddHearing => crate::hearings::HearingChange),
    command!("reset_hearing", Staff(P::WriteDueProcess), Chain, ["hearings", "deadlines", "cases"], crate::hearings::reset, crate::hearings::ResetHearing => crate::hearings::HearingChange),
    command!("cancel_hearing", Staff(P::WriteDueProcess), Chain, ["hearings", "deadlines", "cases"], crate::hearings::cancel, crate::hearings::CancelHearing => crate::hearings::HearingChange),
    command!("update_hearing", Staff(P::WriteDueProcess), Chain, ["hearings", "cases"], crate::hearings::update, crate::hearings::UpdateHearing => crate::hearings::HearingChange),
    command!("answer_venue", Staff(P::WriteDueProcess), Chain, ["hearings", "deadlines", "cases"], crate::hearings::answer_venue, crate::hearings::AnswerVenue => crate::hearings::HearingChange),
    command!("hold_hearing", Staff(P::WriteDueProcess), Chain, ["hearings", "cases"], crate::hearings::hold, crate::hearings::HoldHearing => crate::hearings::HearingChange),
    command!("list_calendar", Staff(P::ReadCases), Coalesced, [], crate::hearings::list_calendar, crate::hearings::ListCalendar => crate::paging::Page<crate::hearings::CalendarEntry>),
    // today
    command!("today", Staff(P::ReadCases), Coalesced, [], crate::today::today, crate::today::AskToday => crate::today::Today),
    command!("recheck_rules", Needs::System, Chain, ["deadlines", "rules"], crate::rules::recheck, crate::rules::RecheckRules => crate::rules::Rechecked),
    command!("deliver_digests", Needs::System, Chain, ["deadlines"], crate::today::deliver, crate::today::DeliverDigests => crate::today::Delivered),
    command!("read_digest", Staff(P::ReadCases), Chain, ["deadlines"], crate::today::read_digest, crate::today::ReadDigest => crate::today::DigestView),
    command!("list_tasks", Staff(P::ReadCases), Read, [], crate::tasks::list, crate::deadlines::OfCase => crate::tasks::Tasks),
    command!("add_task", Staff(P::WriteCases), Chain, ["tasks"], crate::tasks::add, crate::tasks::AddTask => crate::tasks::Tasks),
    command!("end_task", Staff(P::WriteCases), Chain, ["tasks"], crate::tasks::end, crate::tasks::EndTask => crate::tasks::Tasks),
    // papers
    command!("export_case_summary", Staff(P::ExportPapers), Chain, [], file crate::papers::export_case_summary, crate::papers::ExportCaseSummary),
    command!("export_deadline_journal", Staff(P::ExportPapers), Chain, [], file crate::papers::journal::export, crate::papers::journal::ExportDeadlineJournal),
    command!("export_cases", Staff(P::ExportPapers), Chain, [], file crate::papers::cases::export, crate::papers::cases::ExportCases),
    command!("export_wall_sheet", Staff(P::ReadCases), Chain, [], file crate::papers::wall::export, crate::papers::wall::ExportWallSheet),
    // calendars that leave the desk
    command!("export_calendar", Staff(P::ReadCases), Chain, [], file crate::feeds::export, crate::feeds::ExportCalendar),
    command!("list_feeds", Staff(P::ReadCases), Unlogged("the caller's own subscriptions"), [], crate::feeds::list, Nothing => crate::feeds::Feeds),
    command!("add_feed", Staff(P::ReadCases), Chain, ["feeds"], crate::feeds::add, crate::feeds::AddFeed => crate::feeds::NewFeed),
    command!("revoke_feed", Staff(P::ReadCases), Chain, ["feeds"], crate::feeds::revoke, crate::feeds::RevokeFeed => crate::feeds::FeedView),
    command!("read_calendar", Needs::Device, Coalesced, [], file crate::feeds::read, Nothing),
    // representatives
    command!("list_representatives", Staff(P::ReadRepresentatives), Coalesced, [], crate::representatives::list, crate::representatives::ListRepresentatives => crate::paging::Page<crate::representatives::RepresentativeView>),
    command!("get_representative", Staff(P::ReadRepresentatives), Chain, [], crate::representatives::get, crate::representatives::RepresentativeId => crate::representatives::RepresentativeView),
    command!("add_representative", Staff(P::ManageRepresentatives), Chain, ["representatives"], crate::representatives::add, crate::representatives::AddRepresentative => crate::representatives::RepresentativeView),
    command!("update_representative", Staff(P::ManageRepresentatives), Chain, ["representatives"], crate::representatives::update, crate::representatives::UpdateRepresentative => crate::representatives::RepresentativeView),
    command!("import_representatives", Staff(P::ManageRepresentatives), Chain, ["representatives"], crate::representatives::import::import, crate::representatives::import::ImportRepresentatives => crate::representatives::import::ImportReport),
    command!("check_assignment", Staff(P::AssignRepresentatives), Chain, [], crate::representatives::assignments::check_assignment, crate::representatives::assignments::CheckAssignment => crate::representatives::assignments::AssignmentCheck),
    command!("get_representation", Staff(P::ReadCases), Read, [], crate::representatives::assignments::of_case, crate::representatives::assignments::OfCase => crate::representatives::assignments::Representation),
    command!("assign_representative", Staff(P::AssignRepresentatives), Chain, ["cases", "representatives"], crate::representatives::assignments::assign, crate::representatives::assignments::AssignRepresentative => crate::representatives::assignments::AssignmentView),
    command!("answer_assignment", Staff(P::AssignRepresentatives), Chain, ["cases", "representatives", "deadlines", "tasks"], crate::representatives::assignments::answer, crate::representatives::assignments::AnswerAssignment => crate::representatives::assignments::AssignmentView),
    command!("end_assignment", Staff(P::AssignRepresentatives), Chain, ["cases", "representatives", "deadlines", "tasks"], crate::representatives::assignments::end, crate::representatives::assignments::EndAssignment => crate::representatives::assignments::AssignmentView),
    command!("name_lawyer", Staff(P::Override), Chain, ["cases"], crate::representatives::assignments::name_lawyer, crate::representatives::assignments::NameLawyer => Done),
    // board
    command!("caseload", Staff(P::ReadBoard), Chain, [], crate::caseload::get, Nothing => crate::caseload::Caseload),
    command!("response_times", Staff(P::ReadBoard), Unlogged("times without personal data"), [], crate::caseload::times::get, crate::caseload::times::AskTimes => crate::caseload::times::ResponseTimes),
    // the family ledger
    command!("alert_family", Staff(P::ReadAlerts), Read, [], crate::messages::of_alert, crate::messages::FamilyOf => crate::messages::FamilyView),
    command!("case_family", Staff(P::ReadCases), Read, [], crate::messages::of_case, crate::messages::FamilyOfCase => Vec<crate::messages::FamilyView>),
    command!("owed_calls", Staff(P::ReadCases), Coalesced, [], crate::messages::owed, Nothing => crate::messages::OwedCalls),
    command!("send_message", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::send, crate::messages::SendMessage => crate::messages::FamilyView),
    command!("confirm_contact", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::confirm, crate::messages::ConfirmContact => crate::messages::FamilyView),
    command!("set_contact_rule", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::set_rule, crate::messages::ContactRuleAsked => crate::messages::FamilyView),
    command!("lift_contact_rule", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::lift_rule, crate::messages::LiftContactRule => crate::messages::FamilyView),
    command!("mark_minor", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::mark_minor, crate::messages::MarkMinor => crate::messages::FamilyView),
    command!("verify_guardian", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::verify_guardian, crate::messages::VerifyGuardian => crate::messages::FamilyView),
    command!("promise_contact", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::promise, crate::messages::PromiseContact => crate::messages::FamilyView),
    command!("give_status_code", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::give_code, crate::messages::GiveCode => crate::messages::GivenCode),
    command!("end_status_code", Staff(P::HandleAlerts), Chain, ["family"], crate::messages::end_code, crate::messages::EndCode => crate::messages::FamilyView),
    command!("family_status", Needs::Public, Coalesced, [], crate::messages::status, crate::messages::AskFamily => crate::messages::FamilyStatus),
    command!("report_sms", Needs::Public, Chain, ["family"], crate::messages::report, crate::messages::ReportSms => crate::messages::SmsBack),
    command!("take_sms", Needs::Public, Chain, ["family"], crate::messages::take_sms, crate::messages::TakeSms => crate::messages::SmsBack),
    command!("take_message", Needs::System, Chain, ["family"], crate::messages::take, crate::messages::TakeMessage => crate::messages::Handed),
    command!("mark_message", Needs::System, Chain, ["family"], crate::messages::mark, crate::messages::MarkMessage => crate::messages::Marked),
    command!("fire_unconfirmed", Needs::System, Chain, ["family"], crate::messages::fire, crate::messages::FireUnconfirmed => Done),
    // devices
    command!("list_devices", Staff(P::OwnAccount), OWN, [], crate::devices::list, Nothing => crate::devices::DevicesView),
    command!("add_device", Staff(P::OwnAccount), Chain, ["devices"], crate::devices::add, crate::devices::AddDevice => crate::devices::DevicesView),
    command!("remove_device", Staff(P::OwnAccount), Chain, ["devices"], crate::devices::remove, crate::devices::DeviceId => crate::devices::DevicesView),
    command!("try_device", Staff(P::OwnAccount), Chain, ["devices"], crate::devices::send_test, crate::devices::TryDevice => Done),
    command!("get_messengers", Staff(P::ManageSettings), OWN, [], crate::messages::get_providers, Nothing => crate::messages::MessengersView),
    command!("set_messengers", Staff(P::ManageSettings), Chain, ["settings"], crate::messages::set_providers, crate::messages::SetMessengers => crate::messages::MessengersView),
    command!("preview_messages", Staff(P::OwnAccount), OWN, [], crate::messages::preview, Nothing => Vec<crate::messages::Preview>),
    command!("send_test_message", Staff(P::ManageSettings), Chain, [], crate::messages::send_test, crate::messages::SendTest => Done),
    // settings
    command!("get_settings", Staff(P::OwnAccount), OWN, [], crate::settings::get, Nothing => crate::settings::SettingsView),
    command!("set_settings", Staff(P::ManageSettings), Chain, ["settings"], crate::settings::set, crate::settings::SetSettings => crate::settings::SettingsView),
    // audit
    command!("list_audit", Staff(P::ReadAudit), Chain, [], crate::audit::list, crate::audit::ListAudit => crate::paging::Page<crate::audit::AuditView>),
    command!("verify_audit", Staff(P::ReadAudit), Chain, [], crate::audit::verify, Nothing => crate::audit::AuditVerdict),
    // backups
    command!("make_backup", Staff(P::ManageBackups), Chain, [], job crate::backup::make, crate::backup::MakeBackup),
    command!("verify_backup", Staff(P::ManageBackups), Chain, [], job crate::backup::verify, crate::backup::VerifyBackup),
    // practice
    command!("fill_practice", Staff(P::ManageSettings), Chain, [], job crate::practice::fill, Nothing),
    // jobs
    command!("list_jobs", Staff(P::OwnAccount), OWN, [], crate::jobs::running, Nothing => crate::jobs::RunningJobs),
    command!("get_job", Staff(P::OwnAccount), OWN, [], crate::jobs::get, crate::jobs::JobId => crate::jobs::JobView),
    command!("cancel_job", Staff(P::OwnAccount), OWN, [], crate::jobs::cancel, crate::jobs::JobId => crate::jobs::JobView),
];
