-- Exact weights of lots that announced ranges or an order, fixed before the opening.
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
