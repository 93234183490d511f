package fr.edossier.tender.copy;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "NewConsultationCopy", description = "Reference and kind of the copy.")
record NewCopy(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}")
        @Schema(description = "Unique in the department.", examples = "2027-ACHATS-002")
        String reference,

        @Schema(
                description =
                        "Whether the copy relaunches a consultation that was given up, or the lots that ended without a contract; then only those lots are copied. False by default.")
        @Nullable
        Boolean relaunch) {}
