-- Awards, one for each lot.
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

-- The other bids of an awarded lot, and when their bidders are told.
create table award_rejection (
    award_id uuid not null,
    bid_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    cause text not null,
    sent_on date not null,
    electronic boolean not null,
    constraint award_rejection_award_id_bid_id_key primary key (award_id, bid_id),
    constraint award_rejection_award_id_fk foreign key (award_id) references award (id),
    constraint award_rejection_bid_id_fk foreign key (bid_id) references bid (id),
    constraint award_rejection_cause_ck check (cause in ('NOT_CHOSEN', 'ELIMINATED', 'SET_ASIDE'))
);
