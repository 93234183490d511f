-- Weighting grids, one row for each version. The content is one document; the columns to filter and sort by are derived from it.
create table grid (
    id uuid not null,
    version bigint not null,
    series uuid not null,
    number int not null,
    status text not null,
    content jsonb not null,
    name jsonb not null generated always as (content -> 'name') stored,
    market_family text not null generated always as (content ->> 'marketFamily') stored,
    procedure text not null generated always as (content ->> 'procedure') stored,
    weight_kind text not null generated always as (content ->> 'weightKind') stored,
    shared_with_all boolean not null,
    department text not null,
    author text not null,
    created_at timestamptz not null,
    published_by text,
    published_at timestamptz,
    content_hash text,
    constraint grid_id_key primary key (id),
    constraint grid_series_number_key unique (series, number),
    constraint grid_number_ck check (number >= 1),
    constraint grid_status_ck check (status in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    constraint grid_weight_kind_ck check (weight_kind in ('PERCENTAGE', 'POINTS', 'RANGE', 'ORDER')),
    constraint grid_published_at_ck check ((status = 'DRAFT') = (published_at is null)
        and (published_at is null) = (published_by is null)
        and (published_at is null) = (content_hash is null))
);
-- at most one version of a grid is in force, and at most one is being written
create unique index grid_series_published_ix on grid (series) where status = 'PUBLISHED';
create unique index grid_series_draft_ix on grid (series) where status = 'DRAFT';
create index grid_created_at_id_ix on grid (created_at desc, id desc);

-- Departments with which a grid is shared.
create table grid_share (
    grid_id uuid not null,
    department text not null,
    constraint grid_share_grid_id_department_key primary key (grid_id, department),
    constraint grid_share_grid_id_fk foreign key (grid_id) references grid (id) on delete cascade
);
