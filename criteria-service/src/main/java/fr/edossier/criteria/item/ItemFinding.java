package fr.edossier.criteria.item;

import fr.edossier.platform.i18n.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "What a curator would find wrong with an item.",
        requiredProperties = {"code", "severity", "pointer", "text"})
public record ItemFinding(
        @Schema(description = "As in problems.", examples = "LINK_TO_SUBJECT_MISSING")
        String code,

        Severity severity,

        @Schema(description = "JSON pointer into the item.", examples = "/linkToSubject")
        String pointer,

        @Schema(description = "The rule's source.", examples = "CCP, R2152-7") @Nullable
        String legalSource,

        Text text) {

    @Schema(
            name = "ItemFindingSeverity",
            description = "BLOCKING: it will not be published so. WARNING: it hinders nothing, and is better mended.")
    public enum Severity {
        BLOCKING,
        WARNING
    }

    /** @param texts gives a finding's text */
    static List<ItemFinding> of(Item item, Function<Finding, Text> texts) {
        List<ItemFinding> all = new ArrayList<>();
        if (!item.status().isFrozen()) {
            add(all, ItemRules.gaps(item.content(), item.clearance() != null), Severity.BLOCKING, texts);
        }
        add(all, ItemRules.warnings(item.content()), Severity.WARNING, texts);
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
