create table opening_act (
    consultation_id uuid not null,
    officer text not null,
    at timestamptz not null,
    constraint opening_act_consultation_id_officer_key primary key (consultation_id, officer),
    constraint opening_act_consultation_id_fk foreign key (consultation_id) references consultation (id)
);

create table bid (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    lot_id uuid not null,
    envelope_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    amount numeric(18, 2) not null,
    currency text not null,
    answers jsonb not null,
    files jsonb not null,
    touched_at timestamptz not null,
    constraint bid_id_key primary key (id),
    constraint bid_lot_id_fk foreign key (lot_id) references lot (id),
    constraint bid_envelope_id_fk foreign key (envelope_id) references envelope (id),
    constraint bid_lot_id_supplier_id_key unique (lot_id, supplier_id),
    constraint bid_amount_ck check (amount > 0)
);
create index bid_consultation_id_id_ix on bid (consultation_id, id);

create table mark (
    bid_id uuid not null,
    requirement_id uuid not null,
    mark int not null,
    appreciation text not null,
    evaluator text not null,
    at timestamptz not null,
    constraint mark_bid_id_requirement_id_key primary key (bid_id, requirement_id),
    constraint mark_bid_id_fk foreign key (bid_id) references bid (id),
    constraint mark_requirement_id_fk foreign key (requirement_id) references requirement (id),
    constraint mark_mark_ck check (mark between 0 and 1000)
);

create table award (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    lot_id uuid not null,
    bid_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    amount numeric(18, 2) not null,
    currency text not null,
    reason text not null,
    ranking jsonb not null,
    decided_by text not null,
    decided_at timestamptz not null,
    earliest_signature date,
    constraint award_id_key primary key (id),
    constraint award_lot_id_key unique (lot_id),
    constraint award_lot_id_fk foreign key (lot_id) references lot (id),
    constraint award_bid_id_fk foreign key (bid_id) references bid (id)
);

create table contract (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    lot_id uuid not null,
    award_id uuid not null,
    department text not null,
    reference text not null,
    lot_title jsonb not null,
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
    constraint contract_status_ck check (status in ('SIGNED', 'COMPLETED')),
    constraint contract_completed_at_ck check ((status = 'COMPLETED') = (completed_at is not null))
);
create index contract_signed_at_id_ix on contract (signed_at desc, id desc);
