-- A lot that ends without a contract: given up, or unsuccessful.
alter table lot
    add column ending jsonb,
    add column ended_by text,
    add column ended_at timestamptz,
    add constraint lot_ending_ck check (num_nulls(ending, ended_by, ended_at) in (0, 3));
