-- A JSON list of texts as an array, for generated columns; empty for null.
create function json_texts(list jsonb) returns text[] language sql immutable parallel safe
    return array(select value from jsonb_array_elements_text(coalesce(list, '[]'::jsonb)));

-- Items of the catalogue, one row for each version. The content is one document; the columns to filter and sort by are derived from it.
create table item (
    id uuid not null,
    version bigint not null,
    number int not null,
    status text not null,
    content jsonb not null,
    code text not null generated always as (content ->> 'code') stored,
    nature text not null generated always as (content ->> 'nature') stored,
    theme text not null generated always as (content ->> 'theme') stored,
    sub_theme text not null generated always as (content ->> 'subTheme') stored,
    title jsonb not null generated always as (content -> 'title') stored,
    level text not null generated always as (content ->> 'level') stored,
    visibility text not null generated always as (content ->> 'visibility') stored,
    confidentiality text not null generated always as (content ->> 'confidentiality') stored,
    asked_of text not null generated always as (content ->> 'askedOf') stored,
    source_level text not null generated always as (content ->> 'sourceLevel') stored,
    cpv text[] not null generated always as (json_texts(content -> 'cpv')) stored,
    market_families text[] not null generated always as (json_texts(content -> 'marketFamilies')) stored,
    department text not null,
    author text not null,
    created_at timestamptz not null,
    refused_by text,
    refused_at timestamptz,
    refusal_reason text,
    cleared_by text,
    cleared_at timestamptz,
    clearance_reason text,
    published_by text,
    published_at timestamptz,
    content_hash text,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    replacement text,
    constraint item_id_key primary key (id),
    constraint item_code_number_key unique (code, number),
    constraint item_number_ck check (number >= 1),
    constraint item_code_ck check (code ~ '^[A-Z]{2,5}-[0-9]{3}$'),
    constraint item_status_ck check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    constraint item_nature_ck check (nature in ('CLAUSE', 'CRITERION', 'FREE_FORM')),
    constraint item_theme_ck check (theme in ('ENVIRONMENT', 'SOCIAL', 'GOVERNANCE', 'ORGANISATION')),
    constraint item_visibility_ck check (visibility in ('PUBLIC', 'BUYERS_ONLY')),
    constraint item_confidentiality_ck check (confidentiality in ('PUBLIC_AFTER_AWARD', 'BUYER_ONLY', 'EVALUATORS_ONLY')),
    constraint item_asked_of_ck check (
        asked_of = 'ALL' or (nature = 'FREE_FORM' and asked_of in ('MEDIUM_AND_LARGE', 'LARGE_ONLY'))),
    constraint item_content_ck check (
        (nature = 'CRITERION' or not jsonb_exists_any(jsonb_strip_nulls(content), array['suggestedWeight', 'scale', 'minimumScore']))
        and (nature <> 'CLAUSE' or not jsonb_exists_any(jsonb_strip_nulls(content), array['question', 'answer']))
        and (nature = 'CLAUSE' or not jsonb_exists_any(jsonb_strip_nulls(content), array['indicator', 'penaltyFormula']))),
    constraint item_refused_at_ck check ((refused_at is null) = (refused_by is null)
        and (refused_at is null) = (refusal_reason is null)),
    constraint item_cleared_at_ck check ((cleared_at is null) = (cleared_by is null)
        and (cleared_at is null) = (clearance_reason is null)
        and (cleared_by is null or cleared_by <> author)),
    constraint item_published_at_ck check ((status in ('DRAFT', 'IN_REVIEW')) = (published_at is null)
        and (published_at is null) = (published_by is null)
        and (published_at is null) = (content_hash is null)),
    -- the author of a criterion cannot publish it
    constraint item_published_by_ck check (nature <> 'CRITERION' or published_by <> author),
    constraint item_withdrawn_at_ck check ((status = 'WITHDRAWN') = (withdrawn_at is not null)
        and (withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawal_reason is null)
        and (withdrawn_at is not null or replacement is null))
);
-- at most one version of an item is in force, and at most one is being written
create unique index item_code_published_ix on item (code) where status = 'PUBLISHED';
create unique index item_code_open_ix on item (code) where status in ('DRAFT', 'IN_REVIEW');
create index item_created_at_id_ix on item (created_at desc, id desc);
-- items in force by the items they name
create index item_related_ix on item using gin ((content -> 'related')) where status = 'PUBLISHED';
create index item_incompatible_ix on item using gin ((content -> 'incompatible')) where status = 'PUBLISHED';
