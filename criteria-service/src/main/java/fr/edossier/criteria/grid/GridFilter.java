package fr.edossier.criteria.grid;

import fr.edossier.criteria.codelist.MarketFamily;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Filter for a list of grids; null means any. */
record GridFilter(
        @Nullable MarketFamily marketFamily,
        @Nullable GridStatus status,
        @Nullable UUID series) {}
