package fr.edossier.tender.compliance;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "Findings that would prevent a publication today, and others that should be corrected before it.",
        requiredProperties = {"publishable", "on", "items"})
record PublicationReport(
        @Schema(description = "Whether no finding is blocking.")
        boolean publishable,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(description = "The day of the check, in Paris.")
        LocalDate on,

        List<FindingView> items) {}
