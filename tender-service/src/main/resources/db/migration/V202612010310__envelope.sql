-- Envelopes: sealed sendings of a dossier. A supplier has at most one that counts for a consultation.
create table envelope (
    id uuid not null,
    consultation_id uuid not null,
    dossier_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    depositor text not null,
    status text not null,
    received_at timestamptz not null,
    -- in the form that the sealing gives it
    content bytea not null,
    content_hash text not null,
    receipt jsonb not null,
    constraint envelope_id_key primary key (id),
    constraint envelope_consultation_id_fk foreign key (consultation_id) references consultation (id),
    constraint envelope_dossier_id_fk foreign key (dossier_id) references dossier (id),
    constraint envelope_status_ck check (status in ('SEALED', 'SUPERSEDED', 'LATE', 'OPENED'))
);
create index envelope_consultation_id_status_ix on envelope (consultation_id, status);
create unique index envelope_consultation_id_supplier_id_key on envelope (consultation_id, supplier_id)
    where status in ('SEALED', 'OPENED');
