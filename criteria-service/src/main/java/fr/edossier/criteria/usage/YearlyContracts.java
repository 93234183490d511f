package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Number and value of the contracts of a year and CPV division, by kind of item; they add up over rows. */
public record YearlyContracts(int year, String division, List<Tally> tallies) {
    /** Number and value of contracts; a row has one tally per {@link Kind}, in its order. */
    public record Tally(long count, BigDecimal value) {
        static final Tally NONE = new Tally(0, BigDecimal.ZERO);

        Tally plus(Tally other) {
            return new Tally(count + other.count, value.add(other.value));
        }
    }

    public enum Kind {
        ALL,
        ENVIRONMENTAL_CLAUSE,
        ENVIRONMENTAL_CRITERION,
        SOCIAL_CLAUSE,
        SOCIAL_CRITERION,
        ENVIRONMENTAL_AND_SOCIAL
    }

    public YearlyContracts {
        tallies = List.copyOf(tallies);
    }

    public Tally tally(Kind kind) {
        return tallies.get(kind.ordinal());
    }

    /** Adds up all divisions of one year. */
    public static YearlyContracts sum(int year, List<YearlyContracts> rows) {
        return new YearlyContracts(
                year,
                "",
                Stream.of(Kind.values())
                        .map(kind -> rows.stream().map(row -> row.tally(kind)).reduce(Tally.NONE, Tally::plus))
                        .toList());
    }
}
