package fr.edossier.criteria.document;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.Answer;
import fr.edossier.criteria.content.Calculation;
import fr.edossier.criteria.content.Evidence;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.Scale;
import fr.edossier.criteria.document.ItemDocument.Part;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a document for one item. */
final class Parts {
    private final ItemContent item;
    private final Filling filling;
    private final Labels labels;
    private final List<Part> parts = new ArrayList<>();

    Parts(ItemContent item, Filling filling, Labels labels) {
        this.item = item;
        this.filling = filling;
        this.labels = labels;
    }

    List<Part> contract() {
        say(null, item.text());
        say("question", item.question());
        answer();
        say("verification", item.verification());
        if (item.frequency() != null) {
            say("frequency", labels.of(item.frequency()));
        }
        if (item.indicator() != null) {
            say("indicator", withUnit(item.indicator(), item.unit()));
        }
        say("penalty", item.penaltyFormula());
        calculation();
        scale();
        if (item.minimumScore() != null) {
            say("minimum-score", labels.of("minimum-score.text", item.minimumScore()));
        }
        evidence();
        say("link-to-subject", item.linkToSubject());
        circle();
        say("legal-basis", item.legalBasis());
        return List.copyOf(parts);
    }

    List<Part> frame() {
        if (item.nature() == Nature.CLAUSE) {
            say(null, item.text());
            evidence();
            String indicator = item.indicator();
            if (indicator != null) {
                fill(labels.of("commitment", withUnit(indicator, item.unit())));
            }
            fill(labels.of("means"));
        } else {
            say(null, item.question());
            answer();
            evidence();
            circle();
            say("confidentiality", labels.of(item.confidentiality()));
            boolean required = item.answer() != null && item.answer().required();
            fill(labels.of(required ? "your-answer.required" : "your-answer.optional"));
        }
        return List.copyOf(parts);
    }

    private void answer() {
        Answer answer = item.answer();
        if (answer == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(withUnit(labels.of(answer.type()), answer.unit()));
        answer.choices().forEach(choice -> lines.add("[   ] " + labels.of(choice)));
        parts.add(new Part(labels.of("answer"), lines, false));
    }

    private void calculation() {
        Calculation calculation = item.calculation();
        if (calculation != null) {
            parts.add(new Part(
                    labels.of("calculation"),
                    List.of(filling.fill(calculation.formula()), labels.of("example", calculation.example())),
                    false));
        }
    }

    private void scale() {
        Scale scale = item.scale();
        if (scale == null) {
            return;
        }
        List<String> lines = new ArrayList<>();
        if (scale.method() != Scale.Method.PROPORTIONAL) {
            lines.add(labels.of(scale.method()));
        } else if (scale.better() != null) {
            lines.add(labels.of(scale.better()));
        }
        if (scale.formula() != null) {
            lines.add(filling.fill(scale.formula()));
        }
        scale.levels()
                .forEach(level ->
                        lines.add(labels.of("level", level.mark(), filling.fill(labels.of(level.description())))));
        parts.add(new Part(labels.of("scale"), lines, false));
    }

    private void evidence() {
        if (!item.evidence().isEmpty()) {
            List<String> lines = new ArrayList<>(item.evidence().stream()
                    .map(evidence -> filling.fill(labels.of(evidence.description())))
                    .toList());
            if (item.evidence().stream().anyMatch(Evidence::orEquivalent)) {
                lines.add(labels.of("or-equivalent"));
            }
            parts.add(new Part(labels.of("evidence"), lines, false));
        }
    }

    private void circle() {
        if (item.askedOf() != AskedOf.ALL) {
            say("asked-of", labels.of(item.askedOf()));
        }
    }

    private void fill(String label) {
        parts.add(new Part(label, List.of(), true));
    }

    private void say(@Nullable String label, @Nullable Wording wording) {
        if (wording != null) {
            say(label, labels.of(wording));
        }
    }

    private void say(@Nullable String label, @Nullable String text) {
        if (text != null) {
            List<String> lines = filling.fill(text).lines().toList();
            parts.add(new Part(label == null ? null : labels.of(label), lines, false));
        }
    }

    private static String withUnit(String text, @Nullable String unit) {
        return unit == null ? text : text + " (" + unit + ")";
    }
}
