-- Decisions to set a bid aside, one at most for each bid.
create table bid_set_aside (
    bid_id uuid not null,
    ground text not null,
    reason text not null,
    decided_by text not null,
    decided_at timestamptz not null,
    constraint bid_set_aside_bid_id_key primary key (bid_id),
    constraint bid_set_aside_bid_id_fk foreign key (bid_id) references bid (id),
    constraint bid_set_aside_ground_ck check (ground in ('IRREGULAR', 'UNACCEPTABLE', 'INAPPROPRIATE'))
);
