package fr.edossier.tender.compliance;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.law.Severity;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PublicationFinding",
        description = "Something that prevents the publication, or that should be corrected before it.",
        requiredProperties = {"code", "severity", "pointer", "text"})
record FindingView(
        PublicationRule code,

        @Schema(description = "The severity today.") Severity severity,

        @Schema(description = "Number of the lot; absent where the whole consultation is concerned.") @Nullable
        Integer lot,

        @Schema(
                description = "JSON pointer into the consultation, as if each lot contained its requirements.",
                examples = "/lots/0")
        String pointer,

        @Schema(examples = "CCP, R2152-7") @Nullable String legalSource,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(description = "The rule applies to consultations launched from this day on; absent: to all.")
        @Nullable
        LocalDate applicableFrom,

        Text text) {
    private static final Messages TEXTS = new Messages("problems");

    static FindingView of(Finding finding, LocalDate today) {
        PublicationRule rule = finding.rule();
        String key = "error." + rule.kebab();
        return new FindingView(
                rule,
                rule.severity(today),
                finding.lot(),
                finding.pointer(),
                rule.legalSource(),
                rule.applicableFrom(),
                new Text(
                        TEXTS.text(Language.FR, key, finding.arguments()),
                        TEXTS.text(Language.EN, key, finding.arguments())));
    }
}
