-- Questions of suppliers. The wording is what others than the supplier who asked and the buyer read.
create table question (
    id uuid not null,
    version bigint not null,
    consultation_id uuid not null,
    supplier_id text not null,
    supplier_alias text not null,
    asked_by text not null,
    asked_at timestamptz not null,
    text text not null,
    wording text,
    answer jsonb,
    answered_by text,
    published_by text,
    published_at timestamptz,
    content_version int,
    constraint question_id_key primary key (id),
    constraint question_consultation_id_fk foreign key (consultation_id) references consultation (id),
    constraint question_content_version_fk foreign key (consultation_id, content_version)
        references consultation_version (consultation_id, number),
    constraint question_published_at_ck check ((published_at is null) = (published_by is null)
        and (published_at is null or answer is not null) and (content_version is null or published_at is not null)),
    constraint question_answer_ck check ((answer is null) = (answered_by is null))
);
create index question_consultation_id_asked_at_id_ix on question (consultation_id, asked_at desc, id desc);
