-- Weights other than exact percentages, parts of criteria, and the weights that are fixed before the opening.
alter table lot
    add column weight_kind text,
    add column price_weight_min int,
    add column price_weight_max int,
    add column price_weight_rank int,
    add column order_rationale jsonb,
    add column price_basis text,
    drop constraint lot_price_weight_ck,
    drop constraint lot_price_weight_method_ck,
    add constraint lot_price_weight_method_ck check (
        num_nonnulls(price_weight, price_weight_min, price_weight_rank) = case when price_method is null then 0 else 1 end
        and (price_weight_min is null) = (price_weight_max is null)),
    add constraint lot_price_weight_ck check (price_weight between 1 and 1000000),
    add constraint lot_weight_kind_ck check (weight_kind in ('PERCENTAGE', 'POINTS', 'RANGE', 'ORDER')),
    add constraint lot_price_basis_ck check (price_basis in ('NET', 'GROSS'));

alter table requirement
    add column weight_min int,
    add column weight_max int,
    add column weight_rank int,
    add column sub_criteria jsonb not null default '[]',
    drop constraint requirement_weight_ck,
    add constraint requirement_weight_ck check (
        num_nonnulls(weight, weight_min, weight_rank) = case when nature = 'CRITERION' then 1 else 0 end
        and (weight_min is null) = (weight_max is null)
        and (weight_min is null or weight_min <= weight_max)
        and (weight is null or weight between 1 and 1000000));

create table fixed_weights (
    lot_id uuid not null,
    consultation_id uuid not null,
    weights jsonb not null,
    fixed_by text not null,
    fixed_at timestamptz not null,
    constraint fixed_weights_lot_id_key primary key (lot_id),
    constraint fixed_weights_lot_id_fk foreign key (lot_id) references lot (id)
);

create index fixed_weights_consultation_id_ix on fixed_weights (consultation_id);

-- Marks of the parts of a criterion; the mark is their weighted mean.
alter table mark add column parts jsonb not null default '[]';
