-- Dossiers: what a supplier prepares for a consultation.
create table dossier (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    bids jsonb not null,
    created_by text not null,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    constraint dossier_id_key primary key (id),
    constraint dossier_consultation_id_fk foreign key (consultation_id) references consultation (id),
    constraint dossier_consultation_id_supplier_id_key unique (consultation_id, supplier_id)
);
create index dossier_supplier_id_created_at_id_ix on dossier (supplier_id, created_at desc, id desc);
create index dossier_consultation_id_ix on dossier (consultation_id);

-- Files of a dossier; their bytes are in the file storage.
create table dossier_file (
    id uuid not null,
    dossier_id uuid not null,
    -- lot whose bid the file belongs to; null for a file of the application
    lot_id uuid,
    name text not null,
    size bigint not null,
    sha256 text not null,
    storage_id uuid not null,
    uploaded_at timestamptz not null,
    constraint dossier_file_dossier_id_id_key primary key (dossier_id, id),
    constraint dossier_file_dossier_id_fk foreign key (dossier_id) references dossier (id) on delete cascade
);
