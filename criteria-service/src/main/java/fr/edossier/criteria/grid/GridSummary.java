package fr.edossier.criteria.grid;

import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Procedure;
import fr.edossier.criteria.weighting.WeightKind;
import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "A grid in a list.",
        requiredProperties = {
            "id",
            "series",
            "number",
            "status",
            "name",
            "marketFamily",
            "procedure",
            "weightKind",
            "department",
            "createdAt"
        })
public record GridSummary(
        UUID id,
        UUID series,
        int number,
        GridStatus status,
        Text name,
        MarketFamily marketFamily,
        Procedure procedure,
        WeightKind weightKind,
        String department,
        Instant createdAt) {}
