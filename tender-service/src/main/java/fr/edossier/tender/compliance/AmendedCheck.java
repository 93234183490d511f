package fr.edossier.tender.compliance;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Selects the findings of the publication check that an amendment causes. */
final class AmendedCheck {
    /** Rules on the time from publication to deadline: it ran from the publication, so an amendment cannot break them. */
    private static final Set<PublicationRule> FROM_PUBLICATION = EnumSet.of(
            PublicationRule.DEADLINE_TOO_SHORT,
            PublicationRule.LOT_DEADLINE_TOO_SHORT,
            PublicationRule.LOT_DEADLINE_NOT_IN_FUTURE);

    private AmendedCheck() {}

    /**
     * Returns the findings that the amendment adds, with pointers into the amendment. Findings that were there before are left
     * out, because an amendment may not be able to correct them.
     */
    static List<Finding> introduced(List<Finding> before, List<Finding> after) {
        Set<String> known = before.stream().map(AmendedCheck::place).collect(Collectors.toSet());
        return after.stream()
                .filter(finding -> !FROM_PUBLICATION.contains(finding.rule()) && !known.contains(place(finding)))
                .map(AmendedCheck::inContent)
                .toList();
    }

    /** Points a finding about a lot to the content: an amendment holds no lots, only their deadlines. */
    private static Finding inContent(Finding finding) {
        String pointer = finding.lot() == null ? "/content" + finding.pointer() : "/content";
        return new Finding(finding.rule(), finding.lot(), pointer, finding.arguments());
    }

    /** Key of a finding across versions; contains the officer's name, as the amendment may list officers in another order. */
    private static String place(Finding finding) {
        return finding.rule() == PublicationRule.OFFICER_WITHOUT_KEY
                ? finding.rule().name() + finding.arguments()
                : finding.rule() + finding.pointer();
    }
}
