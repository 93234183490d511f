-- Followers: people who withdrew the documents of a consultation and asked to be told of its changes.
create table follower (
    id uuid not null,
    consultation_id uuid not null,
    name text not null,
    organisation text,
    supplier_id text,
    address text not null,
    language text not null,
    secret_hash text not null,
    registered_at timestamptz not null,
    undeliverable_at timestamptz,
    constraint follower_id_key primary key (id),
    constraint follower_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade,
    constraint follower_consultation_id_address_key unique (consultation_id, address),
    constraint follower_secret_hash_key unique (secret_hash),
    constraint follower_language_ck check (language in ('FR', 'EN'))
);
create index follower_address_registered_at_ix on follower (address, registered_at);
create index follower_consultation_id_registered_at_id_ix on follower (consultation_id, registered_at desc, id desc);
