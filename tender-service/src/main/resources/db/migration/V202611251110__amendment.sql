-- A consultation that is given up, and the one that takes its place.
alter table consultation
    add column abandoned_at timestamptz,
    add column abandoned_by text,
    add column abandonment jsonb,
    add column relaunch boolean not null default false,
    drop constraint consultation_status_ck,
    drop constraint consultation_opened_at_ck,
    add constraint consultation_status_ck check (status in ('DRAFT', 'PUBLISHED', 'OPENED', 'ABANDONED')),
    add constraint consultation_opened_at_ck check (case status when 'OPENED' then opened_at is not null
        when 'ABANDONED' then true else opened_at is null end),
    add constraint consultation_abandoned_at_ck check ((status = 'ABANDONED') = (abandoned_at is not null)
        and (abandoned_at is null) = (abandoned_by is null) and (abandoned_at is null) = (abandonment is null)),
    add constraint consultation_relaunch_ck check (not relaunch or copy_of is not null);
