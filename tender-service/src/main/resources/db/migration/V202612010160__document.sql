-- Documents of a consultation. Each upload is a row. Column since is the version of the consultation that made the row public; the last
-- such row of a document is the public one.
create table consultation_document (
    consultation_id uuid not null,
    id uuid not null,
    number int not null,
    removed boolean not null,
    name text,
    media_type text,
    size bigint,
    sha256 text,
    storage_id uuid,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    since int,
    constraint consultation_document_consultation_id_id_number_key primary key (consultation_id, id, number),
    constraint consultation_document_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade,
    constraint consultation_document_removed_ck check (removed = (storage_id is null) and removed = (name is null)
        and removed = (media_type is null) and removed = (size is null) and removed = (sha256 is null))
);
-- copies of a consultation share the stored files, which are deleted only when no other consultation has them
create index consultation_document_storage_id_ix on consultation_document (storage_id);
