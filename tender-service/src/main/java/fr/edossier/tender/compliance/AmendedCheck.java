package fr.edossier.tender.compliance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an amendment answers for. Pure. */
final class AmendedCheck {
    /** Rules of the time between a publication and a deadline, which ran from the publication. */
    private static final Set<GateRule> FROM_PUBLICATION = EnumSet.of(
            GateRule.DEADLINE_TOO_SHORT, GateRule.LOT_DEADLINE_TOO_SHORT, GateRule.LOT_DEADLINE_NOT_IN_FUTURE);

    private AmendedCheck() {}

    /**
     * What an amendment makes wrong, with pointers into it: what was wrong before cannot be mended here, and the minimum period ran
     * from the publication.
     */
    static List<Finding> introduced(List<Finding> before, List<Finding> after) {
        Set<String> known = before.stream().map(AmendedCheck::place).collect(Collectors.toSet());
        return after.stream()
                .filter(finding -> !FROM_PUBLICATION.contains(finding.rule()) && !known.contains(place(finding)))
                .map(AmendedCheck::inContent)
                .toList();
    }

    /** An amendment has no lots but their deadlines: what else it does to one is its content's fault. */
    private static Finding inContent(Finding finding) {
        String pointer = finding.lot() == null ? "/content" + finding.pointer() : "/content";
        return new Finding(finding.rule(), finding.lot(), pointer, finding.arguments());
    }

    /** Officers may stand in another order. */
    private static String place(Finding finding) {
        return finding.rule() == GateRule.OFFICER_WITHOUT_KEY
                ? finding.rule().name() + finding.arguments()
                : finding.rule() + finding.pointer();
    }
}
