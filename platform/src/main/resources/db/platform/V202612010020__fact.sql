-- Facts for the other services. Their order is (tx, seq): transactions in the order they began to write, and the facts of one
-- transaction in the order they were published. A reader stops before the oldest open transaction, so that no row appears behind it.
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

-- How far this service has read another service's feed, written in the same transaction as the effect of the facts.
create table fact_cursor (
    feed text not null,
    cursor text,
    at timestamptz not null default clock_timestamp(),
    constraint fact_cursor_feed_key primary key (feed)
);
