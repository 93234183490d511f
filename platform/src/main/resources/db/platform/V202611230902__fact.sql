-- What happened, for the other services. Ordered by (tx, seq): transactions in the order they began to write, facts of one
-- in the order they were published. A reader stops before the oldest transaction still open, so no row can appear behind it.
create table fact (
    tx xid8 not null default pg_current_xact_id(),
    seq bigint not null generated always as identity,
    id uuid not null,
    type text not null,
    subject uuid not null,
    time timestamptz not null,
    data text not null,
    constraint fact_tx_seq_key primary key (tx, seq),
    constraint fact_id_key unique (id),
    constraint fact_type_ck check (type ~ '^fr\.edossier(\.[a-z][a-z0-9-]*){2,}$'),
    constraint fact_data_ck check (data is json object)
);

-- How far this service has read a neighbour's feed; written in the transaction of what the facts caused.
create table fact_cursor (
    feed text not null,
    cursor text,
    at timestamptz not null default clock_timestamp(),
    constraint fact_cursor_feed_key primary key (feed)
);
