package fr.edossier.tender.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import fr.edossier.platform.i18n.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Catalogue item as this service reads it from criteria-service; other members are ignored. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CatalogueItem(
        UUID id,
        String code,
        int number,
        String status,
        Nature nature,
        @Nullable String theme,
        Wording title,
        Wording text,
        @Nullable Wording question,
        Confidentiality confidentiality,
        @Nullable String unit,
        @Nullable String contentHash,
        @Nullable Wording linkToSubject,
        @Nullable Integer minimumScore,
        @Nullable List<ItemVariable> variables) {

    public boolean isPublished() {
        return "PUBLISHED".equals(status);
    }

    /** The values that differ from the defaults of this version. */
    public Map<String, String> chosenOf(Map<String, String> values) {
        Map<String, String> chosen = new HashMap<>(values);
        if (variables != null) {
            variables.forEach(variable -> chosen.remove(variable.name(), variable.defaultValue()));
        }
        return chosen;
    }

    /** The values of another version whose variables this version still has, overridden by the values given. */
    public Map<String, String> keptOf(Map<String, String> former, Map<String, String> given) {
        Map<String, String> kept = new HashMap<>(former);
        kept.keySet()
                .retainAll((variables == null ? List.<ItemVariable>of() : variables)
                        .stream().map(ItemVariable::name).toList());
        kept.putAll(given);
        return kept;
    }

    /** The content without id, version number and hash, for comparing versions. */
    public Said said() {
        return new Said(
                nature,
                theme,
                title,
                text,
                question,
                confidentiality,
                unit,
                linkToSubject,
                minimumScore,
                variables == null ? List.of() : variables);
    }

    /** Content of an item, compared between versions member by member. */
    public record Said(
            Nature nature,
            @Nullable String theme,
            Wording title,
            Wording text,
            @Nullable Wording question,
            Confidentiality confidentiality,
            @Nullable String unit,
            @Nullable Wording linkToSubject,
            @Nullable Integer minimumScore,
            List<ItemVariable> variables) {}
}
