package fr.edossier.criteria.weighting;

import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.law.Severity;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "GridCheck",
        description = "Findings on a grid on a given day.",
        requiredProperties = {"on", "publishable", "items"})
public record GridReport(
        @Schema(description = "Day of the check: today, in Paris.")
        LocalDate on,

        @Schema(description = "Whether there is no BLOCKING finding.")
        boolean publishable,

        List<Entry> items) {
    private static final Messages TEXTS = new Messages("problems");

    @Schema(
            name = "GridFinding",
            requiredProperties = {"code", "severity", "place", "text"})
    public record Entry(
            GridRule code,
            Severity severity,

            @Schema(
                    description = "Legal source of the rule; absent for a rule of the catalogue.",
                    examples = "CCP, R2152-12")
            @Nullable
            String legalSource,

            @Schema(description = "JSON pointer into the grid.", examples = "/lines/2/weight")
            String place,

            Text text,

            @Schema(description = "First day on which the rule is BLOCKING; absent if it always is.") @Nullable
            LocalDate applicableFrom) {}

    public static GridReport of(List<GridFinding> found, LocalDate on) {
        List<Entry> entries = found.stream().map(finding -> entry(finding, on)).toList();
        boolean publishable = entries.stream().noneMatch(entry -> entry.severity() == Severity.BLOCKING);
        return new GridReport(on, publishable, entries);
    }

    private static Entry entry(GridFinding finding, LocalDate on) {
        GridRule rule = finding.rule();
        return new Entry(
                rule,
                rule.severity(on),
                rule.legalSource(),
                finding.place(),
                new Text(text(Language.FR, finding), text(Language.EN, finding)),
                rule.applicableFrom());
    }

    private static String text(Language language, GridFinding finding) {
        return TEXTS.text(language, "error." + finding.rule().kebab(), finding.arguments());
    }
}
