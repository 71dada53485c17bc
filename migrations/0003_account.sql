-- Staff, what each may do in which office, and who is signed in.
create table staff_user (
    id uuid not null,
    username text not null,
    display_name text not null,
    password_hash text not null,
    language text not null,
    must_change boolean not null,
    disabled_at timestamptz,
    created_at timestamptz not null,
    rev bigint not null,
    constraint staff_user_pk primary key (id),
    constraint staff_user_name unique (username)
);
create table staff_role (
    user_id uuid not null,
    office text not null,
    role text not null,
    constraint staff_role_pk primary key (user_id, office, role),
    constraint staff_role_user foreign key (user_id) references staff_user (id)
);
create index staff_role_office on staff_role (office, user_id);
create table staff_session (
    id uuid not null,
    token_hash text not null,
    user_id uuid not null,
    office text not null,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    ended_at timestamptz,
    constraint staff_session_pk primary key (id),
    constraint staff_session_token unique (token_hash),
    constraint staff_session_user foreign key (user_id) references staff_user (id)
);
create table sign_in_failure (
    username text not null,
    times bigint not null,
    last_at timestamptz not null,
    constraint sign_in_failure_pk primary key (username)
);
