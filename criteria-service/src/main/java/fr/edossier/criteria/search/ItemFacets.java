package fr.edossier.criteria.search;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Counts by facet, highest first; values without items are omitted.",
        requiredProperties = {
            "nature",
            "theme",
            "subTheme",
            "level",
            "marketFamily",
            "status",
            "visibility",
            "sourceLevel",
            "confidentiality",
            "askedOf",
            "used",
            "exact"
        })
record ItemFacets(
        List<FacetCount> nature,
        List<FacetCount> theme,
        List<FacetCount> subTheme,
        List<FacetCount> level,

        @Schema(description = "An item without a market family counts for each family.")
        List<FacetCount> marketFamily,

        @Schema(description = "Counts for every status, including superseded and withdrawn.")
        List<FacetCount> status,

        List<FacetCount> visibility,
        List<FacetCount> sourceLevel,
        List<FacetCount> confidentiality,
        List<FacetCount> askedOf,
        List<FacetCount> used,

        @Schema(description = "False if more than 2000 items were found, because only 2000 are counted.")
        boolean exact) {

    static ItemFacets of(Map<Facet, List<FacetCount>> counts, boolean exact) {
        return new ItemFacets(
                counts.getOrDefault(Facet.nature, List.of()),
                counts.getOrDefault(Facet.theme, List.of()),
                counts.getOrDefault(Facet.subTheme, List.of()),
                counts.getOrDefault(Facet.level, List.of()),
                counts.getOrDefault(Facet.marketFamily, List.of()),
                counts.getOrDefault(Facet.status, List.of()),
                counts.getOrDefault(Facet.visibility, List.of()),
                counts.getOrDefault(Facet.sourceLevel, List.of()),
                counts.getOrDefault(Facet.confidentiality, List.of()),
                counts.getOrDefault(Facet.askedOf, List.of()),
                counts.getOrDefault(Facet.used, List.of()),
                exact);
    }
}
