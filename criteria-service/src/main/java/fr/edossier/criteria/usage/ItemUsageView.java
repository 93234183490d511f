package fr.edossier.criteria.usage;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemUsage",
        description = "Use of an item: all its versions together, and each version that is used.",
        requiredProperties = {"code", "total", "versions", "asOf"})
public record ItemUsageView(
        @Schema(examples = "ENV-001") String code,

        @Schema(description = "All versions together; facts without a version number count here only.")
        UsageFigures total,

        @Schema(description = "Used versions, by number.") List<VersionUsage> versions,

        FeedsRead asOf) {

    @Schema(requiredProperties = {"number", "figures"})
    public record VersionUsage(
            @Schema(description = "Number of the version.", examples = "2")
            int number,

            UsageFigures figures) {}
}
