package fr.edossier.criteria.item;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "An item in a list.",
        requiredProperties = {"id", "code", "number", "status", "nature", "theme", "title", "askedOf", "createdAt"})
public record ItemSummary(
        UUID id,
        String code,
        int number,
        ItemStatus status,
        Nature nature,
        Theme theme,
        Text title,
        AskedOf askedOf,
        Instant createdAt) {}
