package fr.edossier.tender.requirement;

import fr.edossier.platform.difference.Difference;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A requirement that has another version of its item, and what that says otherwise.")
record MovedRequirement(
        RequirementView requirement,

        @Schema(description = "One per member of the item that changed, its variables not filled in.")
        List<Difference> differences) {}
