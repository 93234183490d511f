package fr.edossier.criteria.exchange;

import fr.edossier.criteria.item.Landing;
import java.util.List;

/** Number of rows by effect. */
record ImportTally(int created, int changed, int unchanged, int newVersion, int refused) {
    static final ImportTally NONE = new ImportTally(0, 0, 0, 0, 0);

    static ImportTally of(List<CheckedRow> rows) {
        return new ImportTally(
                count(rows, Landing.CREATED),
                count(rows, Landing.CHANGED),
                count(rows, Landing.UNCHANGED),
                count(rows, Landing.NEW_VERSION),
                (int) rows.stream().filter(row -> row.landing() == null).count());
    }

    private static int count(List<CheckedRow> rows, Landing landing) {
        return (int) rows.stream().filter(row -> row.landing() == landing).count();
    }
}
