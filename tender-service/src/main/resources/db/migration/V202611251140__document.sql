-- Documents of a consultation. Each upload is a row; what is public is the last row of a document that a version of the consultation took.
create table consultation_document (
    consultation_id uuid not null,
    id uuid not null,
    number int not null,
    name text,
    media_type text,
    size bigint,
    sha256 text,
    storage_id uuid,
    removed boolean not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null,
    since int,
    constraint consultation_document_consultation_id_id_number_key primary key (consultation_id, id, number),
    constraint consultation_document_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade,
    constraint consultation_document_removed_ck check (removed = (storage_id is null) and removed = (name is null)
        and removed = (media_type is null) and removed = (size is null) and removed = (sha256 is null))
);
