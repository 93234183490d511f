-- What the public search reads: one narrow row for each published consultation, written by a trigger. Column words holds the text and,
-- as 'name=CODE', the values of the filters, so that one index answers both.
create extension if not exists pg_trgm;

create table notice (
    consultation_id uuid not null,
    reference text not null,
    status text not null,
    department text not null,
    procedure text not null,
    category text,
    reservation text not null,
    deadline timestamptz not null,
    published_at timestamptz not null,
    words tsvector not null,
    constraint notice_consultation_id_key primary key (consultation_id),
    constraint notice_consultation_id_fk foreign key (consultation_id) references consultation (id) on delete cascade
);
create index notice_words_ix on notice using gin (words) with (fastupdate = off);
create index notice_deadline_consultation_id_ix on notice (deadline, consultation_id)
    include (status, department, procedure, category, reservation);
create index notice_published_at_consultation_id_ix on notice (published_at desc, consultation_id desc)
    include (status, department, procedure, category, reservation, deadline);

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

-- Writes the notice of a consultation whenever it changes, so that the search needs no join. Drafts have none.
create function notice_write() returns trigger language plpgsql as $$
declare
    said text;
    codes text[];
    places jsonb[];
    tags text[];
begin
    if new.status = 'DRAFT' then
        return null;
    end if;
    select array_remove(array_agg(distinct code), null) into codes from (
        select new.content ->> 'cpv' as code
        union all select jsonb_array_elements_text(coalesce(new.content -> 'additionalCpv', '[]'::jsonb))
        union all select l.cpv from lot l where l.consultation_id = new.id) given;
    select array_remove(array_agg(place), null) into places from (
        select new.content -> 'place' as place union all select l.place from lot l where l.consultation_id = new.id) given;
    select concat_ws(' ', new.content ->> 'reference', new.content -> 'title' ->> 'fr', new.content -> 'title' ->> 'en',
        new.content -> 'object' ->> 'fr', string_agg(l.title ->> 'fr', ' ')) into said from lot l where l.consultation_id = new.id;
    tags := array['status=' || new.status, 'department=' || new.department, 'procedure=' || (new.content ->> 'procedure'),
            'reservation=' || coalesce(new.content ->> 'reservation', 'NONE')]
        || array['category=' || (new.content ->> 'category')]
        || notice_prefixes('cpv', coalesce(codes, '{}'))
        || array(select distinct 'place=' || (place ->> 'code') from unnest(coalesce(places, '{}')) place)
        || array(select distinct 'placeDepartment=' || place_department(place) from unnest(coalesce(places, '{}')) place)
        || notice_prefixes('nuts', array(select distinct place_nuts(place) from unnest(coalesce(places, '{}')) place
            where place_nuts(place) is not null))
        || array(select distinct 'theme=' || r.theme from requirement r
            where r.consultation_id = new.id and r.theme is not null and r.nature in ('CLAUSE', 'CRITERION'));
    insert into notice (consultation_id, reference, status, department, procedure, category, reservation, deadline, published_at, words)
        values (new.id, new.content ->> 'reference', new.status, new.department, new.content ->> 'procedure',
            new.content ->> 'category', coalesce(new.content ->> 'reservation', 'NONE'), new.deadline, new.published_at,
            setweight(to_tsvector('pg_catalog.french', search_text(concat_ws(' ', new.content ->> 'reference',
                new.content -> 'title' ->> 'fr', new.content -> 'title' ->> 'en'))), 'A')
            || setweight(to_tsvector('pg_catalog.french', search_text(said)), 'C') || array_to_tsvector(array_remove(tags, null)))
    on conflict (consultation_id) do update set reference = excluded.reference, status = excluded.status,
        department = excluded.department, procedure = excluded.procedure, category = excluded.category,
        reservation = excluded.reservation, deadline = excluded.deadline, published_at = excluded.published_at,
        words = excluded.words;
    insert into notice_word (word, lexeme)
        select brought.word, brought.lexeme from (
            select distinct word, (ts_lexize('pg_catalog.french_stem', word))[1] as lexeme
            from regexp_split_to_table(search_text(said), ' ') word where length(word) between 2 and 40) brought
        where brought.lexeme is not null and not exists (select from notice_word known where known.word = brought.word);
    return null;
end $$;

create trigger notice_write after insert or update on consultation for each row execute function notice_write();

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
