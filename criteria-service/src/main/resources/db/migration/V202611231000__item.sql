create table item (
    id uuid not null,
    version bigint not null,
    number int not null,
    status text not null,
    code text not null,
    nature text not null,
    theme text not null,
    title jsonb not null,
    text jsonb,
    question jsonb,
    link_to_subject jsonb,
    weight_min int,
    weight_max int,
    asked_of text not null,
    confidentiality text not null,
    indicator text,
    unit text,
    legal_basis text,
    department text not null,
    author text not null,
    created_at timestamptz not null,
    published_by text,
    published_at timestamptz,
    content_hash text,
    constraint item_id_key primary key (id),
    constraint item_code_number_key unique (code, number),
    constraint item_number_ck check (number >= 1),
    constraint item_code_ck check (code ~ '^[A-Z]{2,5}-[0-9]{3}$'),
    constraint item_status_ck check (status in ('DRAFT', 'PUBLISHED')),
    constraint item_nature_ck check (nature in ('CLAUSE', 'CRITERION', 'FREE_FORM')),
    constraint item_theme_ck check (theme in ('ENVIRONMENT', 'SOCIAL', 'GOVERNANCE', 'ORGANISATION')),
    constraint item_confidentiality_ck check (confidentiality in ('PUBLIC_AFTER_AWARD', 'BUYER_ONLY', 'EVALUATORS_ONLY')),
    constraint item_weight_min_weight_max_ck check (
        (weight_min is null) = (weight_max is null)
        and (weight_min is null or (nature = 'CRITERION' and 1 <= weight_min and weight_min <= weight_max and weight_max <= 100))),
    constraint item_asked_of_ck check (
        asked_of = 'ALL' or (nature = 'FREE_FORM' and asked_of in ('MEDIUM_AND_LARGE', 'LARGE_ONLY'))),
    constraint item_question_ck check (question is null or nature <> 'CLAUSE'),
    constraint item_indicator_ck check (indicator is null or nature = 'CLAUSE'),
    constraint item_published_at_ck check ((status = 'DRAFT') = (published_at is null)
        and (published_at is null) = (published_by is null)
        and (published_at is null) = (content_hash is null)),
    constraint item_published_by_ck check (nature <> 'CRITERION' or published_by <> author),
    constraint item_text_ck check (status = 'DRAFT' or (text is not null
        and (nature = 'CLAUSE' or question is not null)
        and (nature <> 'CRITERION' or link_to_subject is not null)))
);
create index item_created_at_id_ix on item (created_at desc, id desc);
