-- Documents: the content is an encrypted file named by this id; its key is sealed by the store's documents key.
create table document (
    id uuid not null,
    case_id uuid not null,
    title text not null,
    kind text not null,
    media_type text not null,
    size bigint not null,
    sha256 text not null,
    sealed_key bytea not null,
    walled boolean not null,
    added_at timestamptz not null,
    by_user uuid not null,
    by_name text not null,
    voided_at timestamptz,
    void_reason text,
    rev bigint not null,
    constraint document_pk primary key (id),
    constraint document_case foreign key (case_id) references case_file (id)
);
create index document_of_case on document (case_id, added_at, id);
