-- Notifications to people and organisations.
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

-- Which notifications each person has read.
create table notification_reading (
    notification_id uuid not null,
    subject text not null,
    read_at timestamptz not null,
    constraint notification_reading_notification_id_subject_key primary key (notification_id, subject),
    constraint notification_reading_notification_id_fk foreign key (notification_id) references notification (id) on delete cascade
);

-- The address and language for each person's mail, and the recipients in whose name the person receives it.
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
