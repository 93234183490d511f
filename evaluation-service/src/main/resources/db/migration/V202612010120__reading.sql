-- Requests to read an evaluation, granted or refused. They are deleted with a draft; its audit entries stay.
create table reading (
    id uuid not null,
    evaluation_id uuid not null,
    reader text not null,
    reader_name text not null,
    organisation text,
    department text,
    purpose text,
    refused boolean not null,
    at timestamptz not null,
    constraint reading_id_key primary key (id),
    constraint reading_evaluation_id_fk foreign key (evaluation_id) references evaluation (id) on delete cascade,
    constraint reading_purpose_ck check (purpose in ('PREPARE_NEED', 'MANAGE_CONTRACT', 'LEARN'))
);
create index reading_evaluation_id_at_id_ix on reading (evaluation_id, at desc, id desc);
