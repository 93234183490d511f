package fr.edossier.criteria.workshop;

import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A workshop to open.")
record NewWorkshop(
        @NotNull @Valid Wording title,

        @NotNull @Valid @Schema(description = "Question to the participants.")
        Wording question,

        @NotNull @Schema(examples = "2026-12-01T08:00:00Z") Instant opensAt,

        @NotNull
        @Schema(description = "Later than opensAt and than the current time.", examples = "2026-12-15T17:00:00Z")
        Instant closesAt,

        @NotNull @Size(max = 6) @Schema(description = "Roles of the Region that take part; empty for suppliers alone.")
        List<@NotNull InvitedRole> roles,

        @NotNull
        @Size(max = 50)
        @Schema(description = "Departments of the Region that take part; empty means any.", examples = "[\"ACHATS\"]")
        List<@NotBlank @Size(max = 100) String> departments,

        @NotNull @Schema(description = "Whether suppliers take part too.")
        Boolean suppliers) {}
