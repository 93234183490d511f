-- All who wrote a draft: none of them may give it its visa.
alter table consultation add column writers jsonb not null default '[]';
update consultation set writers = jsonb_build_array(created_by);
alter table consultation
    drop constraint consultation_visa_by_ck,
    add constraint consultation_visa_by_ck check (visa_by is null or not jsonb_exists(writers, visa_by));
