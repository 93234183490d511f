-- The last entry of each audit chain. Whoever appends to a chain locks its row first.
create table audit_head (
    subject uuid not null,
    sequence bigint not null,
    hash text not null,
    constraint audit_head_subject_key primary key (subject)
);

-- The audit chains. Details are text rather than jsonb, because the hash covers their exact characters.
create table audit_entry (
    subject uuid not null,
    sequence bigint not null,
    at timestamptz not null,
    actor text not null,
    actor_name text not null,
    organisation text,
    act text not null,
    details text not null,
    previous text not null,
    hash text not null,
    constraint audit_entry_subject_sequence_key primary key (subject, sequence),
    constraint audit_entry_subject_fk foreign key (subject) references audit_head (subject),
    constraint audit_entry_sequence_ck check (sequence > 0),
    constraint audit_entry_details_ck check (details is json object),
    constraint audit_entry_hash_ck check (hash ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$')
);

-- Refuses every change to a table that is append-only, so that not even the service's own role can rewrite it.
create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, lower(tg_op) using errcode = 'restrict_violation';
end
$$;

create trigger audit_entry_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_change();
