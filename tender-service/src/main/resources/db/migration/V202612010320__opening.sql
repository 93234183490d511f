-- The part each opening officer took in opening a consultation.
create table opening_act (
    consultation_id uuid not null,
    officer text not null,
    at timestamptz not null,
    constraint opening_act_consultation_id_officer_key primary key (consultation_id, officer),
    constraint opening_act_consultation_id_fk foreign key (consultation_id) references consultation (id)
);
