-- Contracts as tender-service's feed reports them. A row is written once and never changes.
create table contract (
    id uuid not null,
    consultation_id uuid not null,
    lot_id uuid not null,
    reference text not null,
    title jsonb not null,
    department text not null,
    supplier_id text not null,
    supplier_alias text not null,
    supplier_name text not null,
    amount numeric not null,
    currency text not null,
    signed_at timestamptz not null,
    commitments jsonb not null,
    constraint contract_id_key primary key (id),
    constraint contract_amount_ck check (amount >= 0),
    constraint contract_commitments_ck check (jsonb_typeof(commitments) = 'array')
);
create index contract_signed_at_id_ix on contract (signed_at desc, id desc);
create index contract_supplier_id_signed_at_id_ix on contract (supplier_id, signed_at desc, id desc);

-- Completed contracts. A table without a foreign key, because the signature and the completion of a contract may be reported in any
-- order, and more than once.
create table contract_completion (
    contract_id uuid not null,
    completed_at timestamptz not null,
    constraint contract_completion_contract_id_key primary key (contract_id)
);
