package fr.edossier.criteria.content;

import fr.edossier.platform.i18n.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A finding on an item.",
        requiredProperties = {"code", "severity", "pointer", "text"})
public record ItemFinding(
        @Schema(description = "Code of the finding, the same as in problems.", examples = "LINK_TO_SUBJECT_MISSING")
        String code,

        Severity severity,

        @Schema(description = "JSON pointer into the item.", examples = "/linkToSubject")
        String pointer,

        @Schema(description = "Legal source of the rule.", examples = "CCP, R2152-7") @Nullable
        String legalSource,

        Text text) {

    @Schema(
            name = "ItemFindingSeverity",
            description =
                    "BLOCKING: prevents publication. WARNING: does not prevent publication, but should be corrected.")
    public enum Severity {
        BLOCKING,
        WARNING
    }

    /**
     * Lists the findings on a content.
     *
     * @param frozen whether the item has been published, after which nothing blocks it
     * @param cleared whether a legal officer has cleared the criterion
     * @param texts gives the text of a finding
     */
    public static List<ItemFinding> of(
            ItemContent content, boolean frozen, boolean cleared, Function<Finding, Text> texts) {
        List<ItemFinding> all = new ArrayList<>();
        if (!frozen) {
            add(all, ItemRules.gaps(content, cleared), Severity.BLOCKING, texts);
        }
        add(all, ItemRules.warnings(content), Severity.WARNING, texts);
        return all;
    }

    private static void add(
            List<ItemFinding> all, Set<Finding> found, Severity severity, Function<Finding, Text> texts) {
        for (Finding finding : found) {
            all.add(new ItemFinding(
                    finding.name(), severity, finding.pointer(), finding.legalSource(), texts.apply(finding)));
        }
    }
}
