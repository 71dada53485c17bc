-- The network's key pair, to which phones seal what was prepared. An older pair stays readable; its private half is sealed by the store's documents key.
create table network_key (
    id uuid not null,
    public_key bytea not null,
    sealed_private bytea not null,
    made_at timestamptz not null,
    constraint network_key_pk primary key (id)
);
-- A phone, by the SHA-256 of the public key that it made itself: that it is the same one as before, no more.
create table phone (
    fingerprint text not null,
    first_at timestamptz not null,
    last_at timestamptz not null,
    alerts bigint not null,
    constraint phone_pk primary key (fingerprint)
);
-- A press, by what its id and its text message have in common: the row on which the two wait for each other.
create table press (
    press_key text not null,
    constraint press_pk primary key (press_key)
);
-- What an alert has of the phone that it came from: which press, by what ways, who signed it, and what it carried sealed. `press_id` is the id of the
-- full alert when the text message came first. `profile` holds both PINs with it: it is opened to judge one, and never kept open.
create table alert_phone (
    alert_id uuid not null,
    press_key text not null,
    press_id uuid,
    text_at timestamptz,
    fingerprint text,
    mark text not null,
    profile_key uuid,
    profile bytea,
    profile_state text not null,
    constraint alert_phone_pk primary key (alert_id),
    constraint alert_phone_alert foreign key (alert_id) references alert (id),
    constraint alert_phone_phone foreign key (fingerprint) references phone (fingerprint)
);
create index alert_phone_press_key on alert_phone (press_key);
create unique index alert_phone_press_id on alert_phone (press_id) where press_id is not null;
