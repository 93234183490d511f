package fr.edossier.criteria.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "How many items a value of a filter would leave.",
        requiredProperties = {"value", "count"})
record FacetCount(
        @Schema(description = "As the filter of the facet's name takes it.", examples = "CLAUSE")
        String value,

        @Schema(examples = "42") int count) {}
