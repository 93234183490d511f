-- Use of the items, as the feeds of the other services report it. All figures are computed from these rows, so that a fact that is
-- read twice, or before an earlier one, changes nothing. No foreign keys to items: a consultation may outlive an item.

-- Items among the requirements of a published consultation's lots.
create table consultation_use (
    consultation_id uuid not null,
    lot_id uuid not null,
    code text not null,
    number int not null,
    nature text not null,
    department text not null,
    at timestamptz not null,
    constraint consultation_use_lot_id_code_number_key primary key (lot_id, code, number)
);
create index consultation_use_code_ix on consultation_use (code);

-- Spread of the marks of a lot's bids on a criterion, in hundredths; no row where fewer than two bids were marked.
create table mark_spread (
    lot_id uuid not null,
    code text not null,
    number int not null,
    bids int not null,
    deviation int not null,
    distinct_marks int not null,
    constraint mark_spread_lot_id_code_number_key primary key (lot_id, code, number),
    constraint mark_spread_bids_ck check (bids >= 2),
    constraint mark_spread_deviation_ck check (deviation >= 0),
    constraint mark_spread_distinct_marks_ck check (distinct_marks between 1 and bids)
);
create index mark_spread_code_ix on mark_spread (code);

-- Signed contracts.
create table signed_contract (
    contract_id uuid not null,
    lot_id uuid not null,
    department text not null,
    cpv text,
    amount numeric(18, 2) not null,
    currency text not null,
    signed_at timestamptz not null,
    constraint signed_contract_contract_id_key primary key (contract_id),
    constraint signed_contract_cpv_ck check (cpv ~ '^[0-9]{8}$')
);
create index signed_contract_signed_at_ix on signed_contract (signed_at);

-- Items among the requirements of a contract's lot; the number is null where the fact has none.
create table contract_use (
    contract_id uuid not null,
    code text not null,
    number int,
    nature text not null,
    theme text,
    constraint contract_use_contract_id_code_number_key unique nulls not distinct (contract_id, code, number),
    constraint contract_use_contract_id_fk foreign key (contract_id) references signed_contract (contract_id)
);
create index contract_use_code_ix on contract_use (code);

-- Achievement of each commitment, by its position in the shared evaluation.
create table shared_achievement (
    evaluation_id uuid not null,
    position int not null,
    code text not null,
    number int,
    planned numeric(18, 4),
    achieved numeric(18, 4) not null,
    evidence_received boolean,
    constraint shared_achievement_evaluation_id_position_key primary key (evaluation_id, position)
);
create index shared_achievement_code_ix on shared_achievement (code);

-- When each feed was last read to its end.
create table feed_reading (
    feed text not null,
    at timestamptz not null,
    constraint feed_reading_feed_key primary key (feed)
);

-- Use of an item in all its versions, updated with the rows above for searches; no row where an item was never used.
create table item_usage (
    code text not null,
    consultations int not null,
    contracts int not null,
    value numeric(18, 2) not null,
    achieved int,
    last_used_at timestamptz not null,
    constraint item_usage_code_key primary key (code),
    constraint item_usage_consultations_ck check (consultations >= 0),
    constraint item_usage_contracts_ck check (contracts >= 0)
);
create index item_usage_consultations_code_ix on item_usage (consultations desc, code);
comment on column item_usage.achieved is 'Mean of achieved over planned in hundredths; null with fewer than 3 observations.';
