package fr.edossier.criteria.item;

import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import org.jspecify.annotations.Nullable;

/** Which items a list is to show; null asks for any. */
record ItemFilter(
        @Nullable Nature nature,
        @Nullable Theme theme,
        @Nullable ItemStatus status) {}
