-- Evaluations of finished contracts, with the supplier's reply.
create table evaluation (
    id uuid not null,
    version bigint not null,
    contract_id uuid not null,
    department text not null,
    supplier_id text not null,
    status text not null,
    author text not null,
    created_at timestamptz not null,
    buyer_conduct text,
    sent_at timestamptz,
    reply_due_at timestamptz,
    reply text,
    replied_at timestamptz,
    replied_by text,
    shared_at timestamptz,
    constraint evaluation_id_key primary key (id),
    constraint evaluation_contract_id_key unique (contract_id),
    constraint evaluation_contract_id_fk foreign key (contract_id) references contract (id),
    constraint evaluation_status_ck check (status in ('DRAFT', 'SENT_TO_SUPPLIER', 'COMMENTED', 'SHARED')),
    constraint evaluation_buyer_conduct_ck check (length(buyer_conduct) <= 2000),
    constraint evaluation_sent_at_ck check ((status = 'DRAFT') = (sent_at is null)
        and (sent_at is null) = (reply_due_at is null)
        and sent_at < reply_due_at),
    constraint evaluation_reply_ck check ((reply is null) = (replied_at is null)
        and (reply is null) = (replied_by is null)
        and (reply is null or status in ('COMMENTED', 'SHARED'))
        and (status <> 'COMMENTED' or reply is not null)
        and replied_at <= reply_due_at),
    constraint evaluation_shared_at_ck check ((status = 'SHARED') = (shared_at is not null)
        and (reply is not null or shared_at > reply_due_at))
);
create index evaluation_created_at_id_ix on evaluation (created_at desc, id desc);
create index evaluation_department_created_at_id_ix on evaluation (department, created_at desc, id desc);
create index evaluation_supplier_id_created_at_id_ix on evaluation (supplier_id, created_at desc, id desc);

-- The rating of each area of an evaluation.
create table rating (
    evaluation_id uuid not null,
    area text not null,
    rating text not null,
    comment text,
    constraint rating_evaluation_id_area_key primary key (evaluation_id, area),
    constraint rating_evaluation_id_fk foreign key (evaluation_id) references evaluation (id),
    constraint rating_area_ck check (
        area in ('QUALITY', 'SCHEDULE', 'COST', 'RELATIONS', 'CSR_COMMITMENTS', 'ADMINISTRATION')),
    constraint rating_rating_ck check (
        rating in ('EXCEEDS_MUCH', 'EXCEEDS', 'MEETS', 'PARTLY', 'FAILS', 'NOT_APPLICABLE')),
    constraint rating_comment_ck check (length(comment) <= 1000)
);

-- Dated evidence for a rating. Its link to the rating is checked at commit, so that ratings and evidence may be written in any order.
create table evidence (
    evaluation_id uuid not null,
    position int not null,
    area text not null,
    date date not null,
    description text not null,
    reference text not null,
    constraint evidence_evaluation_id_position_key primary key (evaluation_id, position),
    constraint evidence_evaluation_id_fk foreign key (evaluation_id) references evaluation (id),
    constraint evidence_evaluation_id_area_fk foreign key (evaluation_id, area) references rating (evaluation_id, area)
        deferrable initially deferred,
    constraint evidence_description_ck check (length(description) <= 500)
);

-- What was achieved of each commitment. evidence_received is null where the commitment asked for no evidence.
create table achievement (
    evaluation_id uuid not null,
    commitment_id uuid not null,
    achieved numeric not null,
    evidence_received boolean,
    constraint achievement_evaluation_id_commitment_id_key primary key (evaluation_id, commitment_id),
    constraint achievement_evaluation_id_fk foreign key (evaluation_id) references evaluation (id),
    constraint achievement_achieved_ck check (achieved >= 0)
);

-- Refuses changes to a sent evaluation and to its reply, so that the reply always answers what the supplier received.
create function keep_sent_evaluation() returns trigger language plpgsql as $$
begin
    if old.status <> 'DRAFT' and (tg_op = 'DELETE'
            or (new.contract_id, new.buyer_conduct, new.sent_at, new.reply_due_at)
                is distinct from (old.contract_id, old.buyer_conduct, old.sent_at, old.reply_due_at)
            or (old.reply is not null and (new.reply, new.replied_at, new.replied_by)
                is distinct from (old.reply, old.replied_at, old.replied_by))) then
        raise exception 'a sent evaluation and its reply are kept as they are' using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger evaluation_sent_is_kept
    before update or delete on evaluation
    for each row execute function keep_sent_evaluation();

-- Refuses changes to the ratings, evidence and achievements of a sent evaluation, for the same reason.
create function keep_sent_content() returns trigger language plpgsql as $$
begin
    if exists (select from evaluation
            where id = coalesce(new.evaluation_id, old.evaluation_id) and status <> 'DRAFT') then
        raise exception 'the % of a sent evaluation is kept as it is', tg_table_name using errcode = 'restrict_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;

create trigger rating_of_sent_is_kept
    before insert or update or delete on rating
    for each row execute function keep_sent_content();
create trigger evidence_of_sent_is_kept
    before insert or update or delete on evidence
    for each row execute function keep_sent_content();
create trigger achievement_of_sent_is_kept
    before insert or update or delete on achievement
    for each row execute function keep_sent_content();
