-- The whole entry model: an item's content is one document, and the columns to filter and sort by are derived from it.
create function json_texts(list jsonb) returns text[] language sql immutable parallel safe
    return array(select value from jsonb_array_elements_text(coalesce(list, '[]'::jsonb)));

alter table item add column content jsonb;

update item set content = jsonb_strip_nulls(jsonb_build_object(
    'code', code, 'nature', nature, 'theme', theme,
    'subTheme', case theme when 'ENVIRONMENT' then 'LIFE_CYCLE' when 'SOCIAL' then 'WORKING_CONDITIONS'
        when 'GOVERNANCE' then 'STEERING' else 'QUALITY' end,
    'title', title, 'text', text, 'question', question, 'linkToSubject', link_to_subject,
    'answer', case when question is not null then '{"type": "TEXT", "required": true}'::jsonb end,
    'suggestedWeight', case when weight_min is not null then jsonb_build_object('min', weight_min, 'max', weight_max) end,
    'level', 'BASE', 'askedOf', asked_of, 'confidentiality', confidentiality, 'visibility', 'PUBLIC',
    'sourceLevel', 'LOCAL_AUTHORITY', 'indicator', indicator, 'unit', unit, 'legalBasis', legal_basis));

alter table item
    drop column code, drop column nature, drop column theme, drop column title, drop column text, drop column question,
    drop column link_to_subject, drop column weight_min, drop column weight_max, drop column asked_of,
    drop column confidentiality, drop column indicator, drop column unit, drop column legal_basis,
    drop constraint item_status_ck, drop constraint if exists item_published_at_ck;

alter table item
    alter column content set not null,
    add column code text not null generated always as (content ->> 'code') stored,
    add column nature text not null generated always as (content ->> 'nature') stored,
    add column theme text not null generated always as (content ->> 'theme') stored,
    add column sub_theme text not null generated always as (content ->> 'subTheme') stored,
    add column level text not null generated always as (content ->> 'level') stored,
    add column visibility text not null generated always as (content ->> 'visibility') stored,
    add column confidentiality text not null generated always as (content ->> 'confidentiality') stored,
    add column asked_of text not null generated always as (content ->> 'askedOf') stored,
    add column source_level text not null generated always as (content ->> 'sourceLevel') stored,
    add column title jsonb not null generated always as (content -> 'title') stored,
    add column cpv text[] not null generated always as (json_texts(content -> 'cpv')) stored,
    add column market_families text[] not null generated always as (json_texts(content -> 'marketFamilies')) stored,
    add column refused_by text,
    add column refused_at timestamptz,
    add column refusal_reason text,
    add column cleared_by text,
    add column cleared_at timestamptz,
    add column clearance_reason text,
    add column withdrawn_by text,
    add column withdrawn_at timestamptz,
    add column withdrawal_reason text,
    add column replacement text;

alter table item
    add constraint item_code_number_key unique (code, number),
    add constraint item_code_ck check (code ~ '^[A-Z]{2,5}-[0-9]{3}$'),
    add constraint item_status_ck check (status in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'SUPERSEDED', 'WITHDRAWN')),
    add constraint item_nature_ck check (nature in ('CLAUSE', 'CRITERION', 'FREE_FORM')),
    add constraint item_theme_ck check (theme in ('ENVIRONMENT', 'SOCIAL', 'GOVERNANCE', 'ORGANISATION')),
    add constraint item_visibility_ck check (visibility in ('PUBLIC', 'BUYERS_ONLY')),
    add constraint item_confidentiality_ck check (confidentiality in ('PUBLIC_AFTER_AWARD', 'BUYER_ONLY', 'EVALUATORS_ONLY')),
    add constraint item_asked_of_ck check (
        asked_of = 'ALL' or (nature = 'FREE_FORM' and asked_of in ('MEDIUM_AND_LARGE', 'LARGE_ONLY'))),
    add constraint item_content_ck check (
        (nature = 'CRITERION' or not jsonb_exists_any(jsonb_strip_nulls(content), array['suggestedWeight', 'scale', 'minimumScore']))
        and (nature <> 'CLAUSE' or not jsonb_exists_any(jsonb_strip_nulls(content), array['question', 'answer']))
        and (nature = 'CLAUSE' or not jsonb_exists_any(jsonb_strip_nulls(content), array['indicator', 'penaltyFormula']))),
    add constraint item_published_at_ck check ((status in ('DRAFT', 'IN_REVIEW')) = (published_at is null)
        and (published_at is null) = (published_by is null)
        and (published_at is null) = (content_hash is null)),
    add constraint item_published_by_ck check (nature <> 'CRITERION' or published_by <> author),
    add constraint item_refused_at_ck check ((refused_at is null) = (refused_by is null)
        and (refused_at is null) = (refusal_reason is null)),
    add constraint item_cleared_at_ck check ((cleared_at is null) = (cleared_by is null)
        and (cleared_at is null) = (clearance_reason is null)
        and (cleared_by is null or cleared_by <> author)),
    add constraint item_withdrawn_at_ck check ((status = 'WITHDRAWN') = (withdrawn_at is not null)
        and (withdrawn_at is null) = (withdrawn_by is null)
        and (withdrawn_at is null) = (withdrawal_reason is null)
        and (withdrawn_at is not null or replacement is null));

-- Of one item, one version is in force and one is being written.
create unique index item_code_published_ix on item (code) where status = 'PUBLISHED';
create unique index item_code_open_ix on item (code) where status in ('DRAFT', 'IN_REVIEW');
