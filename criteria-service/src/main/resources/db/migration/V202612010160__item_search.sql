-- What searches read: one narrow row for each version of an item, written by triggers. Column words holds the text and, as
-- 'name=CODE', the values of the filters, so that one index answers both, whichever of the two is rarer.
create extension if not exists pg_trgm;

create table item_search (
    item_id uuid not null,
    code text not null,
    number int not null,
    status text not null,
    nature text not null,
    theme text not null,
    sub_theme text not null,
    level text not null,
    visibility text not null,
    confidentiality text not null,
    asked_of text not null,
    source_level text not null,
    department text not null,
    created_at timestamptz not null,
    use_count int not null,
    contract_count int not null default 0,
    achieved int not null default -1,
    words tsvector not null,
    constraint item_search_item_id_key primary key (item_id),
    constraint item_search_item_id_fk foreign key (item_id) references item (id) on delete cascade
);
create index item_search_words_ix on item_search using gin (words) with (fastupdate = off);
create index item_search_created_at_item_id_ix on item_search (created_at desc, item_id desc);
create index item_search_use_count_item_id_ix on item_search (use_count desc, item_id desc);
create index item_search_code_number_ix on item_search (code, number);
create index item_search_contract_count_item_id_ix on item_search (contract_count desc, item_id desc);
create index item_search_achieved_item_id_ix on item_search (achieved desc, item_id desc);

-- The words of the catalogue, to correct misspelt words of a query. The table has no key: transactions that add the same word at the
-- same time must not wait for each other, and a duplicate does no harm.
create table item_word (
    word text not null,
    lexeme text not null
);
create index item_word_lexeme_ix on item_word (lexeme);
create index item_word_word_ix on item_word (word);
create index item_word_word_trgm_ix on item_word using gin (word gin_trgm_ops);

-- Text for the search: lower case without accents, and nouns in -age as their verb, which the French stemmer keeps apart (nettoyage,
-- nettoyer).
create function search_text(text text) returns text language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(replace(replace(translate(lower(text),
        'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'), 'œ', 'oe'), 'æ', 'ae'),
        '[^a-z0-9]+', ' ', 'g'), '\m([a-z]{6,})ages?\M', '\1er', 'g');

-- The values of the filters of an item, as 'name=CODE'. '*' marks an item that is for every market family, or for every CPV code.
create function search_filters(i item, use_count int) returns text[] language sql immutable parallel safe
    return array['nature=' || i.nature, 'theme=' || i.theme, 'subTheme=' || i.sub_theme, 'level=' || i.level,
        'status=' || i.status, 'visibility=' || i.visibility, 'confidentiality=' || i.confidentiality,
        'askedOf=' || i.asked_of, 'sourceLevel=' || i.source_level, 'used=' || (use_count > 0)]
        || array(select 'marketFamily=' || value
            from unnest(case when i.market_families = '{}' then array['*'] else i.market_families end) value)
        || array(select 'cpv=' || value from unnest(case when i.cpv = '{}' then array['*'] else i.cpv end) value);

-- A code and its prefixes of two characters or more, so that a search for the beginning of a code needs no scan.
create function search_codes(code text) returns text[] language sql immutable strict parallel safe
    return array(select 'code=' || lower(left(code, n)) from generate_series(2, length(code)) n);

-- The words of an item's text, weighted: titles before keywords, keywords before purpose and question, these before the text.
create function search_words(i item) returns tsvector language sql immutable parallel safe
    return setweight(to_tsvector('pg_catalog.french', search_text(concat_ws(' ', i.title ->> 'fr', i.title ->> 'en'))), 'A')
        || setweight(to_tsvector('pg_catalog.french', search_text(concat_ws(' ', i.content ->> 'keywords'))), 'B')
        || setweight(to_tsvector('pg_catalog.french', search_text(concat_ws(' ', i.content -> 'purpose' ->> 'fr',
            i.content -> 'question' ->> 'fr'))), 'C')
        || setweight(to_tsvector('pg_catalog.french', search_text(concat_ws(' ', i.content -> 'text' ->> 'fr'))), 'D');

-- Writes the search row of an item whenever the item changes, so that searches need no join.
create function item_search_write() returns trigger language plpgsql as $$
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

create trigger item_search_write after insert or update on item for each row execute function item_search_write();

-- Copies the figures of use to the search rows of an item, so that searches can sort by them.
create function item_search_count() returns trigger language plpgsql as $$
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

create trigger item_search_count after insert or update or delete on item_usage for each row execute function item_search_count();

-- The terms of a query: its six longest words, each word that the catalogue does not have replaced by the nearest one that it has, and
-- up to three codes or beginnings of codes. Null when no term is left.
create function search_query(asked text) returns text language plpgsql stable as $$
declare
    part text;
    stem text;
    terms text[] := '{}';
begin
    for part in select distinct lower(value) from regexp_split_to_table(asked, '\s+') value
        where value ~* '^[a-z]{2,5}-[0-9]{0,3}$' limit 3
    loop
        terms := terms || quote_literal('code=' || part);
    end loop;
    for part in select word from (select distinct word from regexp_split_to_table(
            search_text(regexp_replace(asked, '(^|\s)[a-zA-Z]{2,5}-[0-9]{0,3}(?=\s|$)', ' ', 'g')), ' ') word
        where length(word) between 2 and 40) words order by length(word) desc, word limit 6
    loop
        stem := (ts_lexize('pg_catalog.french_stem', part))[1];
        continue when stem is null;
        if length(part) >= 4 and not exists (select from item_word where lexeme = stem) then
            stem := coalesce((select lexeme from item_word where word % part and similarity(word, part) >= 0.35
                order by similarity(word, part) desc, word limit 1), stem);
        end if;
        terms := terms || quote_literal(stem);
    end loop;
    return nullif(array_to_string(terms, ' & '), '');
end $$;
