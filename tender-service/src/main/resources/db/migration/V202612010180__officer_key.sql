-- Public keys of opening officers, to which the shares of a consultation's private key are encrypted. An officer has one key in force,
-- and no two officers have the same key: nobody may count for two officers.
create table officer_key (
    id uuid not null,
    version bigint not null,
    officer text not null,
    subject text not null,
    thumbprint text not null,
    jwk jsonb not null,
    registered_at timestamptz not null,
    proof_hash text,
    proof_until timestamptz,
    proven_at timestamptz,
    ended_at timestamptz,
    ending text,
    constraint officer_key_id_key primary key (id),
    constraint officer_key_proven_at_ck check ((proof_hash is null) = (proven_at is not null)
        and (proof_hash is null) = (proof_until is null)),
    constraint officer_key_ended_at_ck check ((ended_at is null) = (ending is null)
        and (ended_at is null or proven_at is not null)),
    constraint officer_key_ending_ck check (ending in ('REPLACED', 'REVOKED'))
);
create unique index officer_key_officer_key on officer_key (officer) where proven_at is not null and ended_at is null;
create unique index officer_key_thumbprint_key on officer_key (thumbprint) where proven_at is not null;
create unique index officer_key_officer_pending_key on officer_key (officer) where proven_at is null;
create index officer_key_registered_at_id_ix on officer_key (registered_at desc, id desc);
