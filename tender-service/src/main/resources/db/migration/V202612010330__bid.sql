-- What the opened envelopes say of the suppliers themselves, one for each envelope.
create table application (
    id uuid not null,
    consultation_id uuid not null,
    envelope_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    files jsonb not null,
    constraint application_id_key primary key (id),
    constraint application_envelope_id_key unique (envelope_id),
    constraint application_envelope_id_fk foreign key (envelope_id) references envelope (id)
);
create index application_consultation_id_ix on application (consultation_id);

-- Bids of the opened envelopes, one for each lot.
create table bid (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    lot_id uuid not null,
    envelope_id uuid not null,
    application_id uuid not null,
    status text not null,
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
    constraint bid_application_id_fk foreign key (application_id) references application (id),
    constraint bid_status_ck check (status in ('TO_CHECK', 'REGULAR', 'IRREGULAR', 'REGULARISED', 'UNACCEPTABLE', 'INAPPROPRIATE',
        'SUSPECTED_LOW', 'ABNORMALLY_LOW', 'ELIMINATED_BELOW_THRESHOLD', 'RANKED', 'AWARDED', 'REJECTED')),
    constraint bid_lot_id_supplier_id_key unique (lot_id, supplier_id),
    constraint bid_amount_ck check (amount > 0)
);
create index bid_consultation_id_id_ix on bid (consultation_id, id);

-- Marks of bids, in hundredths. Where a criterion has parts, the mark is the weighted mean of the parts' marks.
create table mark (
    bid_id uuid not null,
    requirement_id uuid not null,
    mark int not null,
    parts jsonb not null default '[]',
    appreciation text not null,
    evaluator text not null,
    at timestamptz not null,
    constraint mark_bid_id_requirement_id_key primary key (bid_id, requirement_id),
    constraint mark_bid_id_fk foreign key (bid_id) references bid (id),
    constraint mark_requirement_id_fk foreign key (requirement_id) references requirement (id),
    constraint mark_mark_ck check (mark between 0 and 1000)
);
