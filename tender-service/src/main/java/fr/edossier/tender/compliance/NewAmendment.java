package fr.edossier.tender.compliance;

import fr.edossier.platform.i18n.Text;
import fr.edossier.tender.consultation.NewConsultation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "NewAmendment",
        description = "What a published consultation says from now on, and what changed and why.")
record NewAmendment(
        @NotNull @Valid @Schema(description = "The whole content; its reference and procedure stay what they are.")
        NewConsultation content,

        @NotNull @Valid @Schema(description = "What changed and why, for everybody to read.")
        Text reason) {}
