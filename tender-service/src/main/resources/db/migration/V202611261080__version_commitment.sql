-- What nobody but the buyer reads is committed to, and may change as a version of its own.
alter table consultation_version
    add column commitment text,
    drop constraint consultation_version_kind_ck,
    add constraint consultation_version_kind_ck check (kind in ('PUBLICATION', 'AMENDMENT', 'EXTENSION', 'INTERNAL'));
