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
 * Which items a list is to show; null asks for any.
 *
 * @param q words to look for
 * @param cpv a whole code, eight digits
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

    /** The same of published items, where no status is asked for. */
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

    /** The name of an order of this query's result: a cursor of another query is not one of it. */
    String nameOf(ItemOrder order) {
        return isAny()
                ? order.name()
                : order.name() + "." + UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }
}
