package fr.edossier.tender.question;

import fr.edossier.platform.i18n.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A draft of the answer, kept inside the team until it is published.")
record NewAnswer(@NotNull @Valid Text text) {}
