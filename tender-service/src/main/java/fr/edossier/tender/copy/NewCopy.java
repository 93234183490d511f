package fr.edossier.tender.copy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewConsultationCopy", description = "What the copy is called.")
record NewCopy(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}")
        @Schema(description = "Unique in the department.", examples = "2027-ACHATS-002")
        String reference,

        @Schema(
                description =
                        "Whether it takes the place of a consultation given up, or of the lots of one that ended without a contract: then only those are copied. False if not said.")
        @Nullable
        Boolean relaunch) {}
