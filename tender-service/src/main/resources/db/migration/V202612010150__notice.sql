-- What the public search reads and shows: one row for each published consultation. Column words holds the text and, as 'name=CODE', the
-- values of the filters, so that one index answers both.
create extension if not exists pg_trgm;

create table notice (
    consultation_id uuid not null,
    reference text not null,
    title_fr text not null,
    title_en text,
    procedure text not null,
    category text,
    cpv text,
    buyer text,
    department text not null,
    -- CLOSED is never stored: the deadline decides
    status text not null,
    deadline timestamptz not null,
    -- numbers and deadlines of the lots that close before the others and have not ended
    lot_deadlines jsonb not null,
    published_at timestamptz not null,
    changed_at timestamptz not null,
    words tsvector not null,
    constraint notice_consultation_id_key primary key (consultation_id),
    constraint notice_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade,
    constraint notice_status_ck check (status in ('PUBLISHED', 'OPENED', 'ENDED', 'ABANDONED'))
);
create index notice_words_ix on notice using gin (words) with (fastupdate = off);
create index notice_deadline_consultation_id_ix on notice (deadline, consultation_id) include (status);
create index notice_published_at_consultation_id_ix on notice (published_at desc, consultation_id desc) include (status, deadline);

-- The words of all notices, to correct misspelt words of a query. The table has no key: transactions that add the same word at the same
-- time must not wait for each other, and a duplicate does no harm.
create table notice_word (
    word text not null,
    lexeme text not null
);
create index notice_word_lexeme_ix on notice_word (lexeme);
create index notice_word_word_ix on notice_word (word);
create index notice_word_word_trgm_ix on notice_word using gin (word gin_trgm_ops);

-- Text for the search: lower case without accents, and nouns in -age as their verb, which the French stemmer keeps apart (nettoyage,
-- nettoyer).
create function search_text(text text) returns text language sql immutable strict parallel safe
    return regexp_replace(regexp_replace(replace(replace(translate(lower(text),
        'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ', 'aaaaaaceeeeiiiinooooouuuuyy'), 'œ', 'oe'), 'æ', 'ae'),
        '[^a-z0-9]+', ' ', 'g'), '\m([a-z]{5,})ages?\M', '\1er', 'g');

-- A code and its prefixes of two characters or more, so that a filter by a prefix needs no scan.
create function notice_prefixes(name text, codes text[]) returns text[] language sql immutable strict parallel safe
    return array(select distinct name || '=' || left(code, n) from unnest(codes) code, generate_series(2, length(code)) n);

-- The text of a consultation that a search finds. This function and the next two take the consultation as anybody reads it.
create function notice_text(consultation jsonb) returns text language sql immutable strict parallel safe
    return search_text(concat_ws(' ', consultation ->> 'reference', consultation -> 'title' ->> 'fr', consultation -> 'title' ->> 'en',
        consultation -> 'object' ->> 'fr',
        (select string_agg(lot -> 'title' ->> 'fr', ' ') from jsonb_array_elements(consultation -> 'lots') lot)));

-- The words of a notice, those of reference and title before those of object and lots, and the values of the filters.
create function notice_words(consultation jsonb, themes text[]) returns tsvector language sql stable strict parallel safe
    return (
        with parts as (select consultation as part union all select jsonb_array_elements(consultation -> 'lots')),
        codes as (select array(select part ->> 'cpv' from parts where part ->> 'cpv' is not null
            union select jsonb_array_elements_text(coalesce(consultation -> 'additionalCpv', '[]'))) as cpv),
        places as (select place ->> 'code' as code, place_department(place) as department, place_nuts(place) as nuts
            from (select part -> 'place' as place from parts) placed where place ->> 'code' is not null)
        select setweight(to_tsvector('pg_catalog.french', search_text(concat_ws(' ', consultation ->> 'reference',
                consultation -> 'title' ->> 'fr', consultation -> 'title' ->> 'en'))), 'A')
            || setweight(to_tsvector('pg_catalog.french', notice_text(consultation)), 'C')
            || array_to_tsvector(array_remove(array['status=' || (consultation ->> 'status'),
                    'department=' || (consultation ->> 'department'), 'procedure=' || (consultation ->> 'procedure'),
                    'category=' || (consultation ->> 'category'),
                    'reservation=' || coalesce(consultation ->> 'reservation', 'NONE')]
                || notice_prefixes('cpv', codes.cpv)
                || array(select distinct 'place=' || code from places)
                || array(select distinct 'placeDepartment=' || department from places)
                || notice_prefixes('nuts', array(select distinct nuts from places where nuts is not null))
                || array(select 'theme=' || theme from unnest(themes) theme), null))
        from codes);

-- The words of a consultation that no notice has yet.
create function notice_new_words(consultation jsonb) returns setof notice_word language sql stable strict
begin atomic
    select brought.word, brought.lexeme from (
        select distinct word, (ts_lexize('pg_catalog.french_stem', word))[1] as lexeme
        from regexp_split_to_table(notice_text(consultation), ' ') word where length(word) between 2 and 40) brought
    where brought.lexeme is not null and not exists (select from notice_word known where known.word = brought.word);
end;

-- The terms of a query: its six longest words, each word that no notice has replaced by the nearest one that some notice has. Null when
-- no term is left.
create function search_query(asked text) returns text language plpgsql stable as $$
declare
    part text;
    stem text;
    terms text[] := '{}';
begin
    for part in select word from (select distinct word from regexp_split_to_table(search_text(asked), ' ') word
        where length(word) between 2 and 40) words order by length(word) desc, word limit 6
    loop
        stem := (ts_lexize('pg_catalog.french_stem', part))[1];
        continue when stem is null;
        if length(part) >= 4 and not exists (select from notice_word where lexeme = stem) then
            stem := coalesce((select lexeme from notice_word where word % part and similarity(word, part) >= 0.35
                order by similarity(word, part) desc, word limit 1), stem);
        end if;
        terms := terms || quote_literal(stem);
    end loop;
    return nullif(array_to_string(terms, ' & '), '');
end $$;
