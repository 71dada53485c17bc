-- A person whom an office protects. It belongs to the office of its open case.
create table person (
    id uuid not null,
    office text not null,
    given_names text not null,
    paternal_surname text not null,
    maternal_surname text not null,
    other_names text not null,
    birth_date date,
    birth_precision text not null,
    birth_state text,
    sex text,
    languages jsonb not null,
    curp text,
    passport text,
    matricula text,
    a_number text,
    nationality text not null,
    nationality_evidence text,
    vulnerabilities jsonb not null,
    created_at timestamptz not null,
    rev bigint not null,
    constraint person_pk primary key (id)
);
