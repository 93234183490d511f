-- Workshops, in which invited people propose items and take a position on each proposal.
create table workshop (
    id uuid not null,
    version bigint not null,
    title jsonb not null,
    question jsonb not null,
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    roles text[] not null,
    departments text[] not null,
    suppliers boolean not null,
    opened_by text not null,
    created_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    closure_reason text,
    constraint workshop_id_key primary key (id),
    constraint workshop_closes_at_ck check (opens_at < closes_at or closed_at is not null and closed_at = closes_at),
    constraint workshop_closed_at_ck check (
        (closed_at is null) = (closed_by is null) and (closed_at is null) = (closure_reason is null)),
    constraint workshop_roles_ck check (suppliers or cardinality(roles) > 0)
);
create index workshop_created_at_id_ix on workshop (created_at, id);
