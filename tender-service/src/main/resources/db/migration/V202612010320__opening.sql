-- The part each opening officer took in opening a consultation.
create table opening_act (
    consultation_id uuid not null,
    officer text not null,
    at timestamptz not null,
    constraint opening_act_consultation_id_officer_key primary key (consultation_id, officer),
    constraint opening_act_consultation_id_fk foreign key (consultation_id) references consultation (id)
);

-- Envelopes that an opening reads, each in a transaction of its own; an interrupted opening goes on with those not done.
create table opening_step (
    envelope_id uuid not null,
    consultation_id uuid not null,
    position int not null,
    -- lots for which the envelope's bid counts
    lots uuid[] not null,
    done_at timestamptz,
    constraint opening_step_envelope_id_key primary key (envelope_id),
    constraint opening_step_envelope_id_fk foreign key (envelope_id) references envelope (id),
    constraint opening_step_consultation_id_position_key unique (consultation_id, position)
);
