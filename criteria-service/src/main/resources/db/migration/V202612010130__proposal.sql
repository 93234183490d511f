-- Proposals made in a workshop, and the decision on each.
create table proposal (
    id uuid not null,
    version bigint not null,
    workshop_id uuid not null,
    content jsonb not null,
    author text not null,
    author_name text not null,
    created_at timestamptz not null,
    status text not null,
    decided_by text,
    decided_at timestamptz,
    reason text,
    item_id uuid,
    merged_into uuid,
    constraint proposal_id_key primary key (id),
    constraint proposal_id_workshop_id_key unique (id, workshop_id),
    constraint proposal_item_id_key unique (item_id),
    constraint proposal_workshop_id_fk foreign key (workshop_id) references workshop (id),
    constraint proposal_merged_into_workshop_id_fk foreign key (merged_into, workshop_id) references proposal (id, workshop_id),
    constraint proposal_merged_into_ck check (merged_into <> id),
    constraint proposal_status_ck check (case status
        when 'PENDING' then decided_by is null and decided_at is null and reason is null
            and item_id is null and merged_into is null
        when 'ADOPTED' then decided_by is not null and decided_at is not null
            and item_id is not null and merged_into is null
        when 'MERGED' then decided_by is not null and decided_at is not null and reason is not null
            and item_id is null and merged_into is not null
        when 'DECLINED' then decided_by is not null and decided_at is not null and reason is not null
            and item_id is null and merged_into is null
        else false end)
);
create index proposal_workshop_id_created_at_id_ix on proposal (workshop_id, created_at, id);
create index proposal_created_at_id_ix on proposal (created_at, id);
create index proposal_merged_into_ix on proposal (merged_into);

-- The position of a person on a proposal.
create table taken_position (
    id uuid not null,
    version bigint not null,
    proposal_id uuid not null,
    person text not null,
    content jsonb not null,
    taken_at timestamptz not null,
    constraint taken_position_id_key primary key (id),
    constraint taken_position_proposal_id_person_key unique (proposal_id, person),
    constraint taken_position_proposal_id_fk foreign key (proposal_id) references proposal (id)
);
