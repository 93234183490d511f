-- Answers to requests with an Idempotency-Key, given again when the same caller repeats the request.
create table idempotent_act (
    caller text not null,
    key text not null,
    request text not null,
    answer text not null,
    at timestamptz not null default clock_timestamp(),
    constraint idempotent_act_caller_key_key primary key (caller, key)
);
