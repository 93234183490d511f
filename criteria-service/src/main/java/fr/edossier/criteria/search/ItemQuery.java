package fr.edossier.criteria.search;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Level;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.SourceLevel;
import fr.edossier.criteria.codelist.SubTheme;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.codelist.Visibility;
import fr.edossier.criteria.item.ItemStatus;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Filter for a list of items; null means any.
 *
 * @param q search words
 * @param cpv code of eight digits
 */
record ItemQuery(
        @Nullable String q,
        @Nullable Nature nature,
        @Nullable Theme theme,
        @Nullable SubTheme subTheme,
        @Nullable Level level,
        @Nullable String cpv,
        @Nullable MarketFamily marketFamily,
        @Nullable ItemStatus status,
        @Nullable Visibility visibility,
        @Nullable Confidentiality confidentiality,
        @Nullable AskedOf askedOf,
        @Nullable SourceLevel sourceLevel,
        @Nullable Boolean used) {
    static final int LONGEST = 400;

    private static final ItemQuery ANY =
            new ItemQuery(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** Restricts the query to published items unless it filters by status. */
    ItemQuery orPublished() {
        return status != null
                ? this
                : new ItemQuery(
                        q,
                        nature,
                        theme,
                        subTheme,
                        level,
                        cpv,
                        marketFamily,
                        ItemStatus.PUBLISHED,
                        visibility,
                        confidentiality,
                        askedOf,
                        sourceLevel,
                        used);
    }

    boolean isAny() {
        return equals(ANY);
    }

    /** Names an order of the result of this query, so that the cursor of another query is refused. */
    String nameOf(ItemOrder order) {
        return isAny()
                ? order.name()
                : order.name() + "." + UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
