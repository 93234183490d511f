package fr.edossier.bench;

import javax.sql.DataSource;

/**
 * Fills the catalogue of a temporary database with items combined from the starting catalogue: the text of one, the
 * title of a second, the keywords of a third and a rare word, in random order.
 */
final class Catalogue {
    private static final String PREPARE =
            "create table bench_part as select row_number() over (order by code) - 1 as k, content from item";
    private static final String FILL = """
            insert into item (id, version, number, status, content, department, author, created_at, published_by,
                published_at, content_hash)
            select gen_random_uuid(), 2, 1, case when n % 20 = 0 then 'DRAFT' else 'PUBLISHED' end,
                a.content || jsonb_build_object(
                    'code', 'B' || chr(65 + n / 26000) || chr(65 + n / 1000 % 26) || '-' || lpad((n % 1000)::text, 3, '0'),
                    'title', b.content -> 'title', 'keywords', c.content -> 'keywords' || to_jsonb('mot' || n % 5000),
                    'visibility', case when n % 10 = 7 then 'BUYERS_ONLY' else 'PUBLIC' end),
                case when n % 3 = 0 then 'LYCEES' else 'ACHATS' end, 'author',
                timestamptz '2026-01-01' + make_interval(secs => ('x' || left(md5(n::text), 7))::bit(28)::int / 20.0),
                case when n % 20 > 0 then 'publisher' end, case when n % 20 > 0 then clock_timestamp() end,
                case when n % 20 > 0 then encode(sha256(n::text::bytea), 'hex') end
            from generate_series(?, ?) n
                join bench_part a on a.k = n % (select count(*) from bench_part)
                join bench_part b on b.k = (n / 104 + n * 7) % (select count(*) from bench_part)
                join bench_part c on c.k = (n / 104 * 3 + n * 11) % (select count(*) from bench_part)
            """;
    private static final String USE = """
            insert into item_usage (code, consultations, contracts, value, last_used_at, achieved)
            select code, 1 + hashtext(code) & 63, hashtext(code || 'c') & 31, 1000, clock_timestamp(),
                case when hashtext(code || 'a') & 1 = 0 then hashtext(code || 'b') & 127 end
            from item where hashtext(code) & 3 = 0 group by code""";

    private final DataSource database;

    Catalogue(DataSource database) {
        this.database = database;
    }

    void fill(int items) throws Exception {
        Statements.run(database, PREPARE);
        Chunks.write(database, FILL, items);
        Statements.run(database, USE);
        Statements.run(database, "vacuum analyze item");
        Statements.run(database, "vacuum analyze item_search");
        Statements.run(database, "vacuum analyze item_word");
    }
}
