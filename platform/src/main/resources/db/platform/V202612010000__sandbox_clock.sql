-- How far the suite's clock is ahead of the database's: one row in a sandbox whose clock was moved, none elsewhere.
-- Microseconds rather than an interval: adding the days of an interval would depend on the session's time zone.
create table sandbox_clock (
    id boolean not null default true,
    shift_microseconds bigint not null,
    constraint sandbox_clock_id_key primary key (id),
    constraint sandbox_clock_id_ck check (id)
);
