with drawn as (
    select n, gen_random_uuid() as id, need.cpv, need.category, need.fr, need.en, other.cpv as other_cpv, other.fr as other_fr,
        other.en as other_en, site.fr as site_fr, site.en as site_en, name.name, first.fr as first_fr, first.en as first_en,
        second.fr as second_fr, third.fr as third_fr,
        jsonb_build_object('code', site.code, 'codeType', 'DEPARTMENT', 'name', site.name, 'nuts', site.nuts) as place,
        (array['ACHATS', 'ACHATS', 'ACHATS', 'LYCEES', 'LYCEES', 'LYCEES', 'TRANSPORTS', 'TRANSPORTS', 'NUMERIQUE', 'CULTURE'])[1 + n % 10]
            as department,
        extract(year from now())::int - (n / 10 % 20)::int as year,
        date_trunc('second', now() - make_interval(secs => 31557600.0 * (n / 10 % 20 + bench_draw(n, 1, 1000000, 1) / 1e6))) as published_at,
        interval '1 day' * (20 + bench_draw(n, 2, 40, 1)) as time, bench_draw(n, 3, 4, 2) as more_lots, bench_draw(n, 4, 100, 1) as percent
    from generate_series(cast(? as bigint), ?) n
        join bench_need need on need.k = bench_draw(n, 5, (select count(*) from bench_need)::int, 2)
        join bench_need other on other.k = bench_draw(n, 6, (select count(*) from bench_need)::int, 2)
        join bench_site site on site.k = bench_draw(n, 7, (select count(*) from bench_site)::int, 2)
        join bench_name name on name.k = bench_draw(n, 8, (select count(*) from bench_name)::int, 2)
        join bench_detail first on first.k = bench_draw(n, 9, (select count(*) from bench_detail)::int, 2)
        join bench_detail second on second.k = bench_draw(n, 10, (select count(*) from bench_detail)::int, 1.5)
        join bench_detail third on third.k = bench_draw(n, 11, (select count(*) from bench_detail)::int, 1)
), dated as (
    select *, date_trunc('hour', published_at + time) as deadline from drawn
), staged as (
    select *, case when n % 20 = 0 then 'DRAFT' when percent < 6 and deadline < now() - interval '10 days' then 'ABANDONED'
        when percent < 90 and deadline < now() - interval '2 days' then 'OPENED' else 'PUBLISHED' end as status
    from dated
), written as (
    select *, jsonb_strip_nulls(jsonb_build_object(
        'reference', year || '-' || department || '-' || lpad((n / 200 * 10 + n % 10)::text, 6, '0'),
        'title', jsonb_build_object('fr', fr || ' ' || site_fr, 'en', en || ' ' || site_en),
        'object', jsonb_build_object(
            'fr', concat_ws(' ', fr || ' ' || site_fr || ', opération ' || name || '.', first_fr, second_fr, third_fr),
            'en', concat_ws(' ', en || ' ' || site_en || ', operation ' || name || '.', first_en)),
        'procedure', case when percent % 10 < 6 then 'ADAPTED' when percent % 10 < 9 then 'OPEN' when percent < 50 then 'RESTRICTED'
            else 'NEGOTIATED' end,
        'deadline', case when status <> 'DRAFT' then to_char(deadline at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end,
        'openingOfficers', jsonb_build_array('olga', 'omar', 'otto'), 'openingThreshold', 2,
        'cpv', cpv, 'additionalCpv', case when percent % 3 = 0 then jsonb_build_array(other_cpv) end, 'category', category,
        'nature', 'CONTRACT', 'techniques', case when percent % 4 = 0 then jsonb_build_array('FRAMEWORK_AGREEMENT') end,
        'executionModes', case when percent % 4 = 0 then jsonb_build_array('PURCHASE_ORDERS') end,
        'ccag', case category when 'WORKS' then 'WORKS' else 'SUPPLIES_AND_SERVICES' end, 'place', place,
        'durationMonths', 12 + percent % 37, 'priceForm', 'MIXED', 'priceTypes', jsonb_build_array('REVISABLE'),
        'estimatedValue', jsonb_build_object('amount', 40000 + 2500 * percent, 'currency', 'EUR'), 'languages', jsonb_build_array('fr'),
        'variants', jsonb_build_object('policy', 'NOT_ALLOWED'),
        'reservation', case when percent in (20, 40, 60, 80) then 'SHELTERED' when percent = 50 then 'SOCIAL_ECONOMY' else 'NONE' end,
        'signatureRequired', false,
        'uploadLimits', jsonb_build_object('maxFileBytes', 104857600, 'maxFiles', 50, 'endings', jsonb_build_array('pdf', 'xlsx')),
        'contact', jsonb_build_object('name', 'Direction des achats', 'email', 'achats@region.example'))) as content
    from staged
), consultations as (
    insert into consultation (id, version, content, department, status, deadline, content_hash, created_by, created_at, touched_at,
        published_by, published_at, opened_at, abandoned_at, abandoned_by, abandonment)
    select id, 1, content, department, status, case when status <> 'DRAFT' then deadline end,
        case when status <> 'DRAFT' then encode(sha256(convert_to(content::text, 'UTF8')), 'hex') end, 'author',
        published_at - interval '15 days', published_at, case when status <> 'DRAFT' then 'publisher' end,
        case when status <> 'DRAFT' then published_at end, case when status = 'OPENED' then deadline + interval '1 day' end,
        case when status = 'ABANDONED' then deadline + interval '9 days' end, case when status = 'ABANDONED' then 'publisher' end,
        case when status = 'ABANDONED' then jsonb_build_object('code', 'NO_BIDS',
            'reason', jsonb_build_object('fr', 'Aucune offre n''a été remise.', 'en', 'No bids were received.')) end
    from written
), lots as (
    insert into lot (id, consultation_id, number, title, price_method, price_weight, evaluators, cpv, place)
    select gen_random_uuid(), id, number,
        case number when 1 then jsonb_build_object('fr', fr, 'en', en)
            else jsonb_build_object('fr', other_fr || ', secteur ' || number, 'en', other_en || ', sector ' || number) end,
        'PROPORTIONAL', 4000, array['eve'], case when number > 1 then other_cpv end, case when number > 1 then place end
    from written, generate_series(1, 1 + more_lots) number
    returning id, consultation_id, number, title, cpv, place
), requirements as (
    insert into requirement (id, lot_id, consultation_id, position, nature, theme, title, text, confidentiality, required)
    select gen_random_uuid(), id, consultation_id, 1, 'CLAUSE', case when hashtext(id::text) % 3 = 0 then 'SOCIAL' else 'ENVIRONMENT' end,
        jsonb_build_object('fr', 'Bilan des déchets', 'en', 'Waste report'),
        jsonb_build_object('fr', 'Le titulaire remet chaque année un bilan de ses déchets.'), 'BUYER_ONLY', true
    from lots where number = 1 and hashtext(consultation_id::text) % 3 = 0
    returning consultation_id, theme
), published as (
    select written.*, content || jsonb_build_object('department', department, 'status', status, 'lots', parts.lots) as consultation,
        coalesce(clauses.themes, '{}') as themes
    from written
        join (select consultation_id, jsonb_agg(jsonb_build_object('title', title, 'cpv', cpv, 'place', place)) as lots
            from lots group by 1) parts on parts.consultation_id = written.id
        left join (select consultation_id, array_agg(theme) as themes from requirements group by 1) clauses
            on clauses.consultation_id = written.id
    where status <> 'DRAFT'
), notices as (
    insert into notice (consultation_id, reference, title_fr, title_en, procedure, category, cpv, buyer, department, status, deadline,
        lot_deadlines, published_at, changed_at, words)
    select id, content ->> 'reference', content -> 'title' ->> 'fr', content -> 'title' ->> 'en', content ->> 'procedure', category, cpv,
        null, department, status, deadline, '[]', published_at, published_at, notice_words(consultation, themes)
    from published
)
insert into notice_word (word, lexeme)
select distinct added.word, added.lexeme from published, notice_new_words(consultation) added
