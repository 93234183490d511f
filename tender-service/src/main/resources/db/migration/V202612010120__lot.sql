-- Lots of a consultation.
create table lot (
    id uuid not null,
    consultation_id uuid not null,
    number int not null,
    title jsonb not null,
    -- null where the code of the consultation applies
    cpv text,
    place jsonb,
    duration_months int,
    estimated_value numeric(18, 2),
    -- null where bids are admitted until the consultation's deadline
    deadline timestamptz,
    evaluators text[] not null,
    weight_kind text,
    -- the sum of the points of all criteria, where the weights are points
    points_total numeric(8, 2),
    order_justification jsonb,
    price_method text,
    price_basis text,
    price_exponent numeric(4, 2),
    price_estimate numeric(18, 2),
    price_weight int,
    price_weight_min int,
    price_weight_max int,
    price_weight_rank int,
    life_cycle jsonb,
    tie_break text[] not null default '{}',
    social_clause_waiver jsonb,
    -- why the lot ended without a contract: abandoned or unsuccessful
    ending jsonb,
    ended_by text,
    ended_at timestamptz,
    constraint lot_id_key primary key (id),
    constraint lot_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade,
    constraint lot_consultation_id_number_key unique (consultation_id, number),
    constraint lot_cpv_ck check (cpv ~ '^[0-9]{8}$'),
    constraint lot_duration_months_ck check (duration_months between 1 and 600),
    constraint lot_weight_kind_ck check (weight_kind in ('PERCENTAGE', 'POINTS', 'RANGE', 'ORDER')),
    constraint lot_price_method_ck check (price_method in
        ('PROPORTIONAL', 'LINEAR_MINMAX', 'LINEAR_GAP_FLOORED', 'POWER', 'ESTIMATE', 'FIXED', 'LIFE_CYCLE_COST')),
    constraint lot_price_basis_ck check (price_basis in ('NET', 'GROSS')),
    constraint lot_price_weight_ck check (price_weight between 1 and 1000000),
    -- a draft may lack the weight of its price
    constraint lot_price_weight_method_ck check (
        num_nonnulls(price_weight, price_weight_min, price_weight_rank) <= case when price_method is null then 0 else 1 end
        and (price_weight_min is null) = (price_weight_max is null)),
    constraint lot_ending_ck check (num_nulls(ending, ended_by, ended_at) in (0, 3))
);
