package fr.edossier.criteria.item;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;

/** SQL with which a query of another package reads the items it has found, in the same statement. */
public final class ItemRows {
    /** Columns of an item {@code i} that {@link #summary} reads, in its order. */
    public static final String SUMMARY = "i.id, i.code, i.number, i.status, i.nature, i.theme, i.title ->> 'fr',"
            + " i.title ->> 'en', i.asked_of, i.created_at";

    /** Number of columns of {@link #SUMMARY}. */
    public static final int WIDTH = 10;

    /** Market families of an item {@code i}; an empty array means every family. */
    public static final String MARKET_FAMILIES = "i.market_families";

    private ItemRows() {}

    /** Joins the items {@code i} with these ids. */
    public static String join(String id) {
        return " join item i on i.id = " + id;
    }

    /** Reads the first columns of a row. */
    public static ItemSummary summary(Object[] row) {
        return new ItemSummary(
                (UUID) row[0],
                (String) row[1],
                (Integer) row[2],
                ItemStatus.valueOf((String) row[3]),
                Nature.valueOf((String) row[4]),
                Theme.valueOf((String) row[5]),
                new Text((String) row[6], (String) row[7]),
                AskedOf.valueOf((String) row[8]),
                (Instant) row[9]);
    }
}
