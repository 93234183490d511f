-- Imports of items from a file, done in the background.
create table item_import (
    id uuid not null,
    state text not null,
    format text not null,
    apply boolean not null,
    partial boolean not null,
    caller jsonb not null,
    body bytea,
    rows_read int not null default 0,
    rows_done int not null default 0,
    created int not null default 0,
    changed int not null default 0,
    unchanged int not null default 0,
    new_version int not null default 0,
    refused int not null default 0,
    created_at timestamptz not null,
    beaten_at timestamptz,
    ended_at timestamptz,
    constraint item_import_id_key primary key (id),
    constraint item_import_state_ck check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'REFUSED')),
    constraint item_import_format_ck check (format in ('JSON', 'CSV', 'XLSX')),
    constraint item_import_ended_at_ck check ((state in ('QUEUED', 'RUNNING')) = (ended_at is null)),
    -- the uploaded file is deleted when the import ends
    constraint item_import_body_ck check ((ended_at is null) = (body is not null)),
    constraint item_import_rows_done_ck check (rows_done <= rows_read)
);
create index item_import_created_at_open_ix on item_import (created_at) where ended_at is null;

-- Remarks on the rows of an imported file.
create table item_import_line (
    import_id uuid not null,
    position int not null,
    row_number int not null,
    column_name text not null,
    code text not null,
    severity text not null,
    text jsonb not null,
    constraint item_import_line_import_id_position_key primary key (import_id, position),
    constraint item_import_line_import_id_fk foreign key (import_id) references item_import (id) on delete cascade,
    constraint item_import_line_severity_ck check (severity in ('ERROR', 'INFO'))
);
