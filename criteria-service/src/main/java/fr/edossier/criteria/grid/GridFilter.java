package fr.edossier.criteria.grid;

import fr.edossier.criteria.codelist.MarketFamily;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which grids a list is to show; null asks for any. */
record GridFilter(
        @Nullable MarketFamily marketFamily,
        @Nullable GridStatus status,
        @Nullable UUID series) {}
