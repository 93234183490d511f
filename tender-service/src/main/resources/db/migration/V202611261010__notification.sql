-- What people and organisations are told of, and what of it each person has read.
create table notification (
    id uuid not null,
    recipient text not null,
    kind text not null,
    consultation_id uuid not null,
    title jsonb not null,
    text jsonb not null,
    created_at timestamptz not null,
    constraint notification_id_key primary key (id),
    constraint notification_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade
);

create index notification_recipient_created_at_id_ix on notification (recipient, created_at desc, id desc);

create index notification_consultation_id_ix on notification (consultation_id);

create table notification_reading (
    notification_id uuid not null,
    subject text not null,
    read_at timestamptz not null,
    constraint notification_reading_notification_id_subject_key primary key (notification_id, subject),
    constraint notification_reading_notification_id_fk foreign key (notification_id) references notification (id) on delete cascade
);

-- Where a person wants to be written to, and as whom.
create table mail_address (
    subject text not null,
    recipients text[] not null,
    address text not null,
    language text not null,
    seen_at timestamptz not null,
    constraint mail_address_subject_key primary key (subject),
    constraint mail_address_language_ck check (language in ('FR', 'EN'))
);

create index mail_address_recipients_ix on mail_address using gin (recipients);

-- Who took the documents away and wants to be told (register of withdrawals).
create table withdrawal (
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
    constraint withdrawal_id_key primary key (id),
    constraint withdrawal_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade,
    constraint withdrawal_consultation_id_address_key unique (consultation_id, address),
    constraint withdrawal_secret_hash_key unique (secret_hash),
    constraint withdrawal_language_ck check (language in ('FR', 'EN'))
);

create index withdrawal_address_registered_at_ix on withdrawal (address, registered_at);

create index withdrawal_consultation_id_registered_at_id_ix on withdrawal (consultation_id, registered_at desc, id desc);

-- Mail on its way; a row is gone when the server has taken it, or never will.
create table mail (
    id uuid not null,
    address text not null,
    subject text not null,
    body text not null,
    withdrawal_id uuid,
    attempts int not null,
    due_at timestamptz not null,
    constraint mail_id_key primary key (id),
    constraint mail_withdrawal_id_fk foreign key (withdrawal_id) references withdrawal (id) on delete cascade
);

create index mail_due_at_ix on mail (due_at);

create index mail_withdrawal_id_ix on mail (withdrawal_id);

create index dossier_consultation_id_ix on dossier (consultation_id);
