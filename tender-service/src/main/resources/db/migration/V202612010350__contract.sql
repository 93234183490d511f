-- Signed contracts.
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
    -- user names of the agents named beside those of the department
    agents varchar[] not null,
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
create index contract_consultation_id_ix on contract (consultation_id);
create index contract_lot_id_ix on contract (lot_id);

-- What the contractor promised.
create table commitment (
    id uuid not null,
    contract_id uuid not null,
    position int not null,
    requirement_id uuid not null,
    item_id uuid,
    item_code text,
    item_number int,
    nature text not null,
    theme text,
    title jsonb not null,
    -- in the supplier's own words; null where the evaluators alone may read them
    target text,
    -- in the unit
    planned numeric,
    unit text,
    due date,
    constraint commitment_id_key primary key (id),
    constraint commitment_contract_id_fk foreign key (contract_id) references contract (id),
    constraint commitment_contract_id_position_key unique (contract_id, position),
    constraint commitment_nature_ck check (nature in ('CLAUSE', 'CRITERION', 'FREE_FORM'))
);
