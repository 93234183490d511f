-- Answers to requests with an Idempotency-Key, given again when the same caller repeats the request.
create table idempotent_act (
    caller text not null,
    key text not null,
    request text not null,
    answer text not null,
    subject uuid not null,
    legal_effect boolean not null,
    at timestamptz not null,
    constraint idempotent_act_caller_key_key primary key (caller, key)
);
create index idempotent_act_subject_ix on idempotent_act (subject);
-- For the deletion of records without legal effect.
create index idempotent_act_at_ix on idempotent_act (at) where not legal_effect;
