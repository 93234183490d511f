package fr.edossier.tender.requirement;

import fr.edossier.platform.difference.Difference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "A requirement after its update to another version of its item, with the differences between the versions.")
record MovedRequirement(
        RequirementView requirement,

        @Schema(description = "One per changed member of the item, with variables not filled in.")
        List<Difference> differences) {}
