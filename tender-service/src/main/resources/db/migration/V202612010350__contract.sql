-- Signed contracts, with the commitments of the contractor.
create table contract (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    lot_id uuid not null,
    award_id uuid not null,
    department text not null,
    reference text not null,
    lot_title jsonb not null,
    cpv text,
    supplier_id text not null,
    supplier_alias text not null,
    amount numeric(18, 2) not null,
    currency text not null,
    commitments jsonb not null,
    status text not null,
    signed_by text not null,
    signed_at timestamptz not null,
    completed_at timestamptz,
    constraint contract_id_key primary key (id),
    constraint contract_award_id_key unique (award_id),
    constraint contract_award_id_fk foreign key (award_id) references award (id),
    constraint contract_cpv_ck check (cpv ~ '^[0-9]{8}$'),
    constraint contract_status_ck check (status in ('SIGNED', 'COMPLETED')),
    constraint contract_completed_at_ck check ((status = 'COMPLETED') = (completed_at is not null))
);
create index contract_signed_at_id_ix on contract (signed_at desc, id desc);
