package fr.edossier.criteria.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Number of items with a value of a filter.",
        requiredProperties = {"value", "count"})
record FacetCount(
        @Schema(description = "Value, as accepted by the filter of the same name.", examples = "CLAUSE")
        String value,

        @Schema(examples = "42") int count) {}
