-- What a requirement was picked from, before its variables were filled in: it can be changed while the catalogue is down.
alter table requirement add column snapshot jsonb;

update requirement
set snapshot = jsonb_strip_nulls(jsonb_build_object(
    'id', item_id, 'code', item_code, 'number', item_number, 'status', 'PUBLISHED', 'nature', nature, 'theme', theme,
    'title', title, 'text', text, 'question', question, 'confidentiality', confidentiality, 'unit', unit,
    'contentHash', item_hash, 'linkToSubject', link_to_subject, 'minimumScore', minimum_score,
    'variables', '[]'::jsonb))
where item_id is not null;

alter table requirement
    add constraint requirement_snapshot_ck check ((snapshot is null) = (item_id is null)),
    drop constraint requirement_lot_id_position_key,
    add constraint requirement_lot_id_position_key unique (lot_id, position) deferrable initially deferred;

-- What the catalogue said of its items since: drafts are warned, nothing published changes.
create table known_item (
    id uuid not null,
    code text not null,
    number int not null,
    status text not null,
    replacement text,
    constraint known_item_id_key primary key (id),
    constraint known_item_code_number_key unique (code, number),
    constraint known_item_status_ck check (status in ('PUBLISHED', 'SUPERSEDED', 'WITHDRAWN'))
);

-- The trigger that writes notices, and whoever reads a consultation whole, ask for all of its requirements.
create index requirement_consultation_id_ix on requirement (consultation_id);
