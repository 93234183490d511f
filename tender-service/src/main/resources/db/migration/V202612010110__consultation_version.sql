-- Versions of a consultation's content since its publication, lots and requirements included. The commitment covers the content that
-- only the buyer reads; a change of that content alone is a version of kind INTERNAL.
create table consultation_version (
    consultation_id uuid not null,
    number int not null,
    kind text not null,
    reason jsonb,
    content jsonb not null,
    hash text not null,
    commitment text,
    by text not null,
    at timestamptz not null,
    constraint consultation_version_consultation_id_number_key primary key (consultation_id, number),
    constraint consultation_version_consultation_id_fk foreign key (consultation_id) references consultation (id),
    constraint consultation_version_kind_ck check (kind in ('PUBLICATION', 'AMENDMENT', 'EXTENSION', 'INTERNAL')),
    constraint consultation_version_reason_ck check ((kind = 'PUBLICATION') = (reason is null))
);
