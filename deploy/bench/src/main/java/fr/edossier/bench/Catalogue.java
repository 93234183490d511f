package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Fills the catalogue of a throw-away database with items made of those of the starting catalogue: the text of one, the title
 * of a second, the keywords of a third and a word that few have, in no order.
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
    private static final int CHUNK = 1000;

    private final DataSource database;

    Catalogue(DataSource database) {
        this.database = database;
    }

    /** The ids of the new items that are published; two connections fill at once, which is what writes of two processors come to. */
    List<UUID> fill(int items) throws Exception {
        run(PREPARE);
        List<UUID> ids = Collections.synchronizedList(new ArrayList<>());
        ExecutorService writers = Executors.newFixedThreadPool(2);
        try {
            List<Future<?>> chunks = new ArrayList<>();
            for (int from = 0; from < items; from += CHUNK) {
                int first = from;
                int last = Math.min(items, from + CHUNK) - 1;
                chunks.add(writers.submit(() -> {
                    ids.addAll(fill(first, last));
                    return null;
                }));
            }
            for (Future<?> chunk : chunks) {
                chunk.get();
            }
        } finally {
            writers.shutdownNow();
        }
        run(USE);
        run("vacuum analyze item");
        run("vacuum analyze item_search");
        run("vacuum analyze item_word");
        return List.copyOf(ids);
    }

    private List<UUID> fill(int first, int last) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement fill = connection.prepareStatement(FILL + " returning id, status")) {
            fill.setInt(1, first);
            fill.setInt(2, last);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = fill.executeQuery()) {
                while (rows.next()) {
                    if (rows.getString(2).equals("PUBLISHED")) {
                        ids.add(rows.getObject(1, UUID.class));
                    }
                }
            }
            return ids;
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
