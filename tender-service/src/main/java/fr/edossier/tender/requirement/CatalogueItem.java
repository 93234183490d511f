package fr.edossier.tender.requirement;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of an item of criteria-service; it may say more. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogueItem(
        UUID id,
        String code,
        int number,
        String status,
        Nature nature,
        @Nullable String theme,
        Text title,
        Wording text,
        @Nullable Wording question,
        Confidentiality confidentiality,
        @Nullable String unit,
        @Nullable String contentHash,
        @Nullable Wording linkToSubject,
        @Nullable Integer minimumScore,
        @Nullable List<ItemVariable> variables) {

    boolean isPublished() {
        return "PUBLISHED".equals(status);
    }
}
