package fr.edossier.criteria.usage;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures of an item and its versions, added up by the database. */
@ApplicationScoped
class FigureRepository {
    private static final String CONSULTATIONS =
            "select count(*), count(distinct consultation_id) from consultation_use u "
                    + "where u.code = ? and (cast(? as int) is null or u.number = ?)";
    private static final String DEPARTMENTS = "select u.department, count(distinct u.consultation_id) as consultations "
            + "from consultation_use u where u.code = ? and (cast(? as int) is null or u.number = ?) "
            + "group by u.department order by consultations desc, u.department";
    private static final String CONTRACTS =
            "select count(*), coalesce(sum(s.amount), 0) from signed_contract s where s.contract_id in "
                    + "(select u.contract_id from contract_use u "
                    + "where u.code = ? and (cast(? as int) is null or u.number = ?))";
    private static final String MARKS = "select m.number, count(*), sum(m.deviation), "
            + "count(*) filter (where m.distinct_marks = 1) from mark_spread m where m.code = ? group by m.number";
    private static final String ACHIEVEMENTS = "select a.number, count(a.evidence_received), "
            + "count(*) filter (where a.evidence_received), count(*) filter (where a.planned > 0), "
            + "coalesce(sum(a.achieved / a.planned) filter (where a.planned > 0), 0) "
            + "from shared_achievement a where a.code = ? group by a.number";
    private static final String NUMBERS = "select number from consultation_use where code = ? "
            + "union select number from contract_use where code = ? and number is not null order by number";

    private final UsageTables tables;

    private record Observed(@Nullable Integer number, Observations observations) {}

    FigureRepository(UsageTables tables) {
        this.tables = tables;
    }

    UsageFigures total(String code) {
        return figures(
                code, null, observed(code).map(Observed::observations).reduce(Observations.NONE, Observations::plus));
    }

    List<ItemUsageView.VersionUsage> versions(String code) {
        Map<Integer, Observations> byNumber = new HashMap<>();
        observed(code).forEach(observed -> {
            if (observed.number() != null) {
                byNumber.merge(observed.number(), observed.observations(), Observations::plus);
            }
        });
        SortedSet<Integer> numbers = new TreeSet<>(byNumber.keySet());
        numbers.addAll(tables.read(NUMBERS, row -> row.getInt(1), code, code));
        return numbers.stream()
                .map(number -> new ItemUsageView.VersionUsage(
                        number,
                        figures(
                                code,
                                number,
                                Objects.requireNonNull(byNumber.getOrDefault(number, Observations.NONE)))))
                .toList();
    }

    private UsageFigures figures(String code, @Nullable Integer number, Observations observed) {
        List<UsageFigures.DepartmentUse> departments = tables.read(
                DEPARTMENTS,
                row -> new UsageFigures.DepartmentUse(row.getString(1), row.getLong(2)),
                code,
                number,
                number);
        return UsageFigures.of(counts(code, number), departments, observed);
    }

    private UsageFigures.Counts counts(String code, @Nullable Integer number) {
        long[] used = tables.read(
                        CONSULTATIONS, row -> new long[] {row.getLong(1), row.getLong(2)}, code, number, number)
                .get(0);
        return tables.read(
                        CONTRACTS,
                        row -> new UsageFigures.Counts(
                                used[0], used[1], row.getLong(1), ContractValue.of(row.getBigDecimal(2))),
                        code,
                        number,
                        number)
                .get(0);
    }

    private Stream<Observed> observed(String code) {
        return Stream.concat(
                tables
                        .read(
                                MARKS,
                                row -> new Observed(
                                        row.getInt(1),
                                        Observations.ofMarks(row.getLong(2), row.getLong(3), row.getLong(4))),
                                code)
                        .stream(),
                tables.read(ACHIEVEMENTS, FigureRepository::achieved, code).stream());
    }

    private static Observed achieved(ResultSet row) throws SQLException {
        BigDecimal ratios = row.getBigDecimal(5);
        return new Observed(
                row.getObject(1, Integer.class),
                Observations.ofAchievements(row.getLong(2), row.getLong(3), row.getLong(4), ratios));
    }
}
