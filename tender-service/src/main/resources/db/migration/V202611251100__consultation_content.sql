-- A consultation's content is one document, as it is written and as it is published; what lists need is derived from it.
alter table consultation add column content jsonb;
update consultation set content = jsonb_strip_nulls(jsonb_build_object(
    'reference', reference, 'title', title, 'object', object, 'procedure', procedure,
    'deadline', to_char(deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'openingOfficers', to_jsonb(opening_officers), 'openingThreshold', opening_threshold, 'cpv', cpv));

alter table consultation
    drop constraint consultation_opening_threshold_ck,
    drop column reference, drop column title, drop column object, drop column procedure, drop column opening_officers,
    drop column opening_threshold, drop column cpv,
    alter column content set not null,
    alter column deadline drop not null;

alter table consultation
    add column reference text not null generated always as (content ->> 'reference') stored,
    add column title jsonb not null generated always as (content -> 'title') stored,
    add column procedure text generated always as (content ->> 'procedure') stored,
    add column agents text generated always as (content ->> 'agents') stored,
    add column content_version int not null default 1,
    add column content_hash text,
    add column visa_by text,
    add column visa_at timestamptz,
    add column visa_hash text,
    add column copy_of uuid;

-- What was published before had no versions; it is known by the hash of what it says now.
update consultation set content_hash = encode(sha256(convert_to(content::text, 'UTF8')), 'hex') where status <> 'DRAFT';

alter table consultation
    add constraint consultation_department_reference_key unique (department, reference),
    add constraint consultation_published_deadline_ck check (status = 'DRAFT' or deadline is not null and procedure is not null),
    add constraint consultation_content_hash_ck check (status = 'DRAFT' or content_hash is not null),
    add constraint consultation_visa_at_ck check ((visa_at is null) = (visa_by is null) and (visa_at is null) = (visa_hash is null)),
    add constraint consultation_visa_by_ck check (visa_by is null or visa_by <> created_by);

-- Every version that was ever public, lots and requirements included.
create table consultation_version (
    consultation_id uuid not null,
    number int not null,
    at timestamptz not null,
    by text not null,
    kind text not null,
    reason jsonb,
    content jsonb not null,
    hash text not null,
    constraint consultation_version_consultation_id_number_key primary key (consultation_id, number),
    constraint consultation_version_consultation_id_fk foreign key (consultation_id) references consultation (id),
    constraint consultation_version_kind_ck check (kind in ('PUBLICATION', 'AMENDMENT', 'EXTENSION')),
    constraint consultation_version_reason_ck check ((kind = 'PUBLICATION') = (reason is null))
);

alter table lot
    alter column price_method drop not null,
    alter column price_weight drop not null,
    add column price_exponent numeric(4, 2),
    add column price_estimate numeric(18, 2),
    add column tie_break text[] not null default '{}',
    add column estimated_value numeric(18, 2),
    add column place jsonb,
    add column duration_months int,
    add column social_exception jsonb,
    add constraint lot_price_method_ck check (price_method in
        ('PROPORTIONAL', 'LINEAR_MINMAX', 'LINEAR_GAP_FLOORED', 'POWER', 'ESTIMATE', 'FIXED', 'LIFE_CYCLE_COST')),
    add constraint lot_price_weight_method_ck check ((price_method is null) = (price_weight is null)),
    add constraint lot_duration_months_ck check (duration_months between 1 and 600);

alter table requirement
    add column link_to_subject jsonb,
    add column minimum_score int,
    add column variable_values jsonb not null default '{}',
    add constraint requirement_minimum_score_ck check (minimum_score is null or nature = 'CRITERION' and minimum_score between 1 and 100);
