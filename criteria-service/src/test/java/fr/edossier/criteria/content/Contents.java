package fr.edossier.criteria.content;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds contents for rule tests, changed member by member. */
record Contents(Map<String, Object> members) {
    static final Wording TEXT = new Wording("Le texte", "The text");
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    static Contents of(Nature nature) {
        return new Contents(Map.of(
                        "code", "ENV-001",
                        "title", new Text("Le titre", "The title"),
                        "text", TEXT,
                        "level", "BASE",
                        "askedOf", "ALL",
                        "confidentiality", "BUYER_ONLY",
                        "visibility", "PUBLIC",
                        "sourceLevel", "LOCAL_AUTHORITY"))
                .with("nature", nature)
                .theme(Theme.ENVIRONMENT);
    }

    /** Sets a member; null removes it. */
    Contents with(String member, @Nullable Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(members);
        if (value == null) {
            changed.remove(member);
        } else {
            changed.put(member, value);
        }
        return new Contents(changed);
    }

    Contents theme(Theme changed) {
        return with("theme", changed)
                .with(
                        "subTheme",
                        switch (changed) {
                            case ENVIRONMENT -> "CLIMATE";
                            case SOCIAL -> "INCLUSION";
                            case GOVERNANCE -> "ETHICS";
                            case ORGANISATION -> "SKILLS";
                        });
    }

    Contents text(@Nullable Wording changed) {
        return with("text", changed);
    }

    /** Sets a question and the form of its answer. */
    Contents question(@Nullable Wording changed) {
        return with("question", changed)
                .with("answer", changed == null ? null : new Answer(Answer.Type.TEXT, null, List.of(), true));
    }

    Contents link(@Nullable Wording changed) {
        return with("linkToSubject", changed);
    }

    Contents weight(@Nullable WeightRange changed) {
        return with("suggestedWeight", changed);
    }

    Contents askedOf(AskedOf changed) {
        return with("askedOf", changed);
    }

    Contents measured(@Nullable String changedIndicator, @Nullable String changedUnit) {
        return with("indicator", changedIndicator).with("unit", changedUnit);
    }

    ItemContent content() {
        return JSON.convertValue(members, ItemContent.class);
    }
}
