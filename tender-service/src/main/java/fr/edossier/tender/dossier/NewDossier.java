package fr.edossier.tender.dossier;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A dossier to begin.")
public record NewDossier(@NotNull UUID consultationId) {}
