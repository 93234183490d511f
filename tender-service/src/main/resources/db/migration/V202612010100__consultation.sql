-- The elements of a JSON list of texts; empty where there is no list.
create function text_array(list jsonb) returns varchar[] language sql immutable parallel safe
    return array(select jsonb_array_elements_text(coalesce(list, '[]'))::varchar);

-- Consultations. The content is one document, as it was written or published; the columns to filter and list by are derived from it.
create table consultation (
    id uuid not null,
    version bigint not null,
    status text not null,
    department text not null,
    content jsonb not null,
    reference text not null generated always as (content ->> 'reference') stored,
    title jsonb not null generated always as (content -> 'title') stored,
    procedure text generated always as (content ->> 'procedure') stored,
    -- user names of the agents who write it beside those of the department
    agents varchar[] not null generated always as (text_array(content -> 'agents')) stored,
    deadline timestamptz,
    content_version int not null default 1,
    content_hash text,
    copy_of uuid,
    relaunch boolean not null default false,
    created_by text not null,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    writers jsonb not null default '[]',
    visa_by text,
    visa_at timestamptz,
    visa_hash text,
    published_by text,
    published_at timestamptz,
    opened_at timestamptz,
    abandoned_by text,
    abandoned_at timestamptz,
    abandonment jsonb,
    constraint consultation_id_key primary key (id),
    constraint consultation_department_reference_key unique (department, reference),
    constraint consultation_status_ck check (status in ('DRAFT', 'PUBLISHED', 'OPENED', 'ENDED', 'ABANDONED')),
    constraint consultation_published_deadline_ck check (status = 'DRAFT' or deadline is not null and procedure is not null),
    constraint consultation_content_hash_ck check (status = 'DRAFT' or content_hash is not null),
    constraint consultation_relaunch_ck check (not relaunch or copy_of is not null),
    constraint consultation_visa_at_ck check ((visa_at is null) = (visa_by is null) and (visa_at is null) = (visa_hash is null)),
    -- whoever wrote any part of a draft cannot give it its visa
    constraint consultation_visa_by_ck check (visa_by is null or not jsonb_exists(writers, visa_by)),
    constraint consultation_published_at_ck check ((status = 'DRAFT') = (published_at is null)),
    -- a consultation may end, or be abandoned, before or after its opening
    constraint consultation_opened_at_ck check (case status when 'OPENED' then opened_at is not null
        when 'ENDED' then true when 'ABANDONED' then true else opened_at is null end),
    constraint consultation_abandoned_at_ck check ((status = 'ABANDONED') = (abandoned_at is not null)
        and (abandoned_at is null) = (abandoned_by is null) and (abandoned_at is null) = (abandonment is null))
);
create index consultation_created_at_id_ix on consultation (created_at desc, id desc);
create index consultation_department_created_at_id_ix on consultation (department, created_at desc, id desc);
