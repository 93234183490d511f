package fr.edossier.tender.compliance;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "What a publication today would be refused for, and what had better be mended before it.",
        requiredProperties = {"publishable", "on", "items"})
record PublicationReport(
        @Schema(description = "Whether nothing found is blocking.")
        boolean publishable,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(description = "The day of the check, in Paris.")
        LocalDate on,

        List<FindingView> items) {}
