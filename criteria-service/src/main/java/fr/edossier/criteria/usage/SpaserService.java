package fr.edossier.criteria.usage;

import fr.edossier.platform.time.DatabaseClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Computes the yearly indicators from the signed contracts. */
@ApplicationScoped
public class SpaserService {
    private static final String ROWS = """
            select extract(year from c.signed_at at time zone 'Europe/Paris')::int as year,
                coalesce(left(c.cpv, 2), 'unknown') as division,
                count(*), sum(c.amount),
                count(*) filter (where f.ec), coalesce(sum(c.amount) filter (where f.ec), 0),
                count(*) filter (where f.ek), coalesce(sum(c.amount) filter (where f.ek), 0),
                count(*) filter (where f.sc), coalesce(sum(c.amount) filter (where f.sc), 0),
                count(*) filter (where f.sk), coalesce(sum(c.amount) filter (where f.sk), 0),
                count(*) filter (where (f.ec or f.ek) and (f.sc or f.sk)),
                coalesce(sum(c.amount) filter (where (f.ec or f.ek) and (f.sc or f.sk)), 0)
            from signed_contract c cross join lateral (
                select coalesce(bool_or(u.theme = 'ENVIRONMENT' and u.nature = 'CLAUSE'), false) as ec,
                    coalesce(bool_or(u.theme = 'ENVIRONMENT' and u.nature = 'CRITERION'), false) as ek,
                    coalesce(bool_or(u.theme = 'SOCIAL' and u.nature = 'CLAUSE'), false) as sc,
                    coalesce(bool_or(u.theme = 'SOCIAL' and u.nature = 'CRITERION'), false) as sk
                from contract_use u where u.contract_id = c.contract_id) f
            where c.signed_at >= ? and c.signed_at < ?
            group by 1, 2 order by 1, 2""";

    private final UsageTables tables;
    private final UsageService usage;
    private final DatabaseClock clock;

    SpaserService(UsageTables tables, UsageService usage, DatabaseClock clock) {
        this.tables = tables;
        this.usage = usage;
        this.clock = clock;
    }

    int thisYear() {
        return clock.today().getYear();
    }

    @Transactional
    SpaserIndicators read(int from, int to) {
        List<SpaserRow> rows = tables.read(ROWS, SpaserService::row, startOf(from), startOf(to + 1));
        return SpaserIndicators.of(from, to, rows, usage.asOf());
    }

    private static Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(DatabaseClock.PARIS).toInstant();
    }

    private static SpaserRow row(ResultSet row) throws SQLException {
        List<SpaserRow.Tally> tallies = new ArrayList<>();
        for (SpaserRow.Kind kind : SpaserRow.Kind.values()) {
            int column = 3 + 2 * kind.ordinal();
            tallies.add(new SpaserRow.Tally(row.getLong(column), row.getBigDecimal(column + 1)));
        }
        return new SpaserRow(row.getInt(1), row.getString(2), tallies);
    }
}
