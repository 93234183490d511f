-- Items by how they fared: by their contracts, and by what was achieved of what was planned.
alter table item_usage add column achieved int;
comment on column item_usage.achieved is 'Mean of achieved over planned in hundredths; null with fewer than 3 observations.';

alter table item_search
    add column contract_count int not null default 0,
    add column achieved int not null default -1;

create or replace function item_search_write() returns trigger language plpgsql as $$
declare
    summary item_usage;
    used int;
begin
    select * into summary from item_usage where code = new.code;
    used := coalesce(summary.consultations, 0);
    insert into item_search (item_id, code, number, status, nature, theme, sub_theme, level, visibility, confidentiality, asked_of,
            source_level, department, created_at, use_count, contract_count, achieved, words)
        values (new.id, new.code, new.number, new.status, new.nature, new.theme, new.sub_theme, new.level, new.visibility,
            new.confidentiality, new.asked_of, new.source_level, new.department, new.created_at, used,
            coalesce(summary.contracts, 0), coalesce(summary.achieved, -1),
            search_words(new) || array_to_tsvector(search_filters(new, used) || search_codes(new.code)))
    on conflict (item_id) do update set code = excluded.code, number = excluded.number, status = excluded.status,
        nature = excluded.nature, theme = excluded.theme, sub_theme = excluded.sub_theme, level = excluded.level,
        visibility = excluded.visibility, confidentiality = excluded.confidentiality, asked_of = excluded.asked_of,
        source_level = excluded.source_level, department = excluded.department, created_at = excluded.created_at,
        use_count = excluded.use_count, contract_count = excluded.contract_count, achieved = excluded.achieved,
        words = excluded.words;
    insert into item_word (word, lexeme)
        select word, lexeme from (
            select distinct word, (ts_lexize('pg_catalog.french_stem', word))[1] as lexeme
            from regexp_split_to_table(search_text(concat_ws(' ', new.title ->> 'fr', new.title ->> 'en', new.content ->> 'keywords',
                new.content -> 'purpose' ->> 'fr', new.content -> 'question' ->> 'fr', new.content -> 'text' ->> 'fr')), ' ') word
            where length(word) between 2 and 40) brought
        where lexeme is not null and not exists (select from item_word known where known.word = brought.word);
    return null;
end $$;

create or replace function item_search_count() returns trigger language plpgsql as $$
declare
    changed text := case when tg_op = 'DELETE' then old.code else new.code end;
    used int := case when tg_op = 'DELETE' then 0 else new.consultations end;
    signed int := case when tg_op = 'DELETE' then 0 else new.contracts end;
    reached int := case when tg_op = 'DELETE' then -1 else coalesce(new.achieved, -1) end;
begin
    update item_search set use_count = used, contract_count = signed, achieved = reached,
        words = ts_delete(words, array['used=true', 'used=false']) || array_to_tsvector(array['used=' || (used > 0)])
        where code = changed and (use_count, contract_count, achieved) <> (used, signed, reached);
    return null;
end $$;

update item_usage u set achieved = (
    select case when count(*) >= 3 then least(round(100 * avg(a.achieved / a.planned)), 1000000) end
    from shared_achievement a where a.code = u.code and a.planned > 0);

create index item_search_contract_count_item_id_ix on item_search (contract_count desc, item_id desc)
    include (status, visibility, department, nature, theme, sub_theme, level, confidentiality, asked_of, source_level, use_count);
create index item_search_achieved_item_id_ix on item_search (achieved desc, item_id desc)
    include (status, visibility, department, nature, theme, sub_theme, level, confidentiality, asked_of, source_level, use_count);
