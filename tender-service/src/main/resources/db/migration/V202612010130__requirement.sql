-- Requirements of a lot: items of the catalogue as they were when picked, or texts written by hand.
create table requirement (
    id uuid not null,
    lot_id uuid not null,
    consultation_id uuid not null,
    position int not null,
    nature text not null,
    theme text,
    title jsonb not null,
    text jsonb not null,
    question jsonb,
    link_to_subject jsonb,
    confidentiality text not null,
    required boolean not null,
    planned numeric(18, 4),
    unit text,
    weight int,
    weight_min int,
    weight_max int,
    weight_rank int,
    sub_criteria jsonb not null default '[]',
    minimum_score int,
    -- why a legal officer admits a criterion on the supplier
    supplier_criterion_waiver text,
    item_id uuid,
    item_code text,
    item_number int,
    item_hash text,
    -- the item before its variables were filled in, so that they can be changed while criteria-service is down
    snapshot jsonb,
    variable_values jsonb not null default '{}',
    constraint requirement_id_key primary key (id),
    constraint requirement_lot_id_fk foreign key (lot_id) references lot (id) on delete cascade,
    -- deferred, so that requirements can change places
    constraint requirement_lot_id_position_key unique (lot_id, position) deferrable initially deferred,
    constraint requirement_nature_ck check (nature in ('CLAUSE', 'CRITERION', 'FREE_FORM')),
    -- a draft may lack the weights of its criteria
    constraint requirement_weight_ck check (
        num_nonnulls(weight, weight_min, weight_rank) <= case when nature = 'CRITERION' then 1 else 0 end
        and (weight_min is null) = (weight_max is null)
        and (weight_min is null or weight_min <= weight_max)
        and (weight is null or weight between 1 and 1000000)),
    constraint requirement_minimum_score_ck check (minimum_score is null or nature = 'CRITERION' and minimum_score between 1 and 100),
    constraint requirement_item_id_ck check ((item_id is null) = (item_code is null) and (item_id is null) = (item_number is null)),
    constraint requirement_snapshot_ck check ((snapshot is null) = (item_id is null))
);
create index requirement_consultation_id_ix on requirement (consultation_id);

-- The latest status of each item in the feed of criteria-service. Drafts are warned of it; nothing published changes.
create table known_item (
    id uuid not null,
    code text not null,
    number int not null,
    status text not null,
    replacement text,
    constraint known_item_id_key primary key (id),
    constraint known_item_code_number_key unique (code, number),
    constraint known_item_status_ck check (status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'))
);
