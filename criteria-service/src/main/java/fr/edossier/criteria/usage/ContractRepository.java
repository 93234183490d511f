package fr.edossier.criteria.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts signed contracts. */
@ApplicationScoped
class ContractRepository {
    private static final String BY_YEAR = """
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

    ContractRepository(UsageTables tables) {
        this.tables = tables;
    }

    List<YearlyContracts> byYear(Instant from, Instant until) {
        return tables.read(BY_YEAR, ContractRepository::row, from, until);
    }

    private static YearlyContracts row(ResultSet row) throws SQLException {
        List<YearlyContracts.Tally> tallies = new ArrayList<>();
        for (YearlyContracts.Kind kind : YearlyContracts.Kind.values()) {
            int column = 3 + 2 * kind.ordinal();
            tallies.add(new YearlyContracts.Tally(row.getLong(column), row.getBigDecimal(column + 1)));
        }
        return new YearlyContracts(row.getInt(1), row.getString(2), tallies);
    }
}
