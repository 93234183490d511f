package fr.edossier.tender.compliance;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.codelist.ContractNature;
import fr.edossier.tender.consultation.NewConsultation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may change between two versions of a published consultation. Pure; whether it is still time is asked elsewhere. */
final class Amendment {
    /** Rules of the time between a publication and a deadline, which ran from the publication. */
    private static final Set<GateRule> FROM_PUBLICATION = EnumSet.of(
            GateRule.DEADLINE_TOO_SHORT, GateRule.LOT_DEADLINE_TOO_SHORT, GateRule.LOT_DEADLINE_NOT_IN_FUTURE);

    private Amendment() {}

    /**
     * What is not in the content itself.
     *
     * @param lawyer whether a legal officer amends
     * @param documents whether some were changed, which is substantial
     * @param lotsApart whether a lot closes at a time of its own, which no amendment moves: more time for the others is none for it
     */
    record Circumstances(boolean lawyer, boolean documents, boolean lotsApart) {}

    /**
     * Whether the deadline moves to later.
     *
     * <p>A substantial change, one that can alter how bids are prepared, extends the time to answer (R2151-4); without an
     * extension a legal officer answers for it.
     *
     * @throws Problem 422 for a deadline that moves to earlier, a fixed member that changes, a substantial change without
     *     extension, or no change at all
     */
    static boolean extendsDeadline(NewConsultation before, NewConsultation after, Circumstances given) {
        Problem refused = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        fixed(refused, "/content/reference", before.reference(), after.reference());
        fixed(refused, "/content/procedure", before.procedure(), after.procedure());
        fixed(refused, "/content/category", before.category(), after.category());
        fixed(refused, "/content/nature", nature(before), nature(after));
        if (after.officersNeeded() < before.officersNeeded()) {
            refused.at(ErrorPlace.pointer("/content/openingThreshold"), "fixed-by-publication");
        }
        if (!given.lawyer() && !before.openingOfficers().equals(after.openingOfficers())) {
            refused.at(ErrorPlace.pointer("/content/openingOfficers"), "officers-by-legal-officer");
        }
        Instant from = Objects.requireNonNull(before.deadline());
        Instant to = after.deadline();
        boolean later = later(before, after);
        if (to == null || to.isBefore(from)) {
            refused.at(ErrorPlace.pointer("/content/deadline"), "deadline-shortened", from.toString());
        }
        if (before.equals(after) && !given.documents()) {
            refused.at(ErrorPlace.pointer("/content"), "nothing-changed");
        }
        if (!given.lawyer() && (!later || given.lotsApart())) {
            String fault = later ? "substantial-for-lot" : "substantial-without-extension";
            if (given.documents()) {
                refused.at(ErrorPlace.pointer("/content/deadline"), fault);
            }
            substantial(before, after).forEach(member -> refused.at(ErrorPlace.pointer("/content/" + member), fault));
        }
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
        return later;
    }

    /**
     * What an amendment makes wrong, with pointers into it: what was wrong before cannot be mended here, and the minimum period ran
     * from the publication.
     */
    static List<Finding> introduced(List<Finding> before, List<Finding> after) {
        Set<String> known = before.stream().map(Amendment::place).collect(Collectors.toSet());
        return after.stream()
                .filter(finding -> !FROM_PUBLICATION.contains(finding.rule()) && !known.contains(place(finding)))
                .map(Amendment::inContent)
                .toList();
    }

    /** An amendment has no lots: what it does to one is its content's fault. */
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

    private static boolean later(NewConsultation before, NewConsultation after) {
        return after.deadline() != null && after.deadline().isAfter(Objects.requireNonNull(before.deadline()));
    }

    /** What was never said may still be. */
    private static void fixed(Problem refused, String pointer, @Nullable Object before, @Nullable Object after) {
        if (before != null && !Objects.equals(before, after)) {
            refused.at(ErrorPlace.pointer(pointer), "fixed-by-publication");
        }
    }

    /** The members whose change can alter how bids are prepared. */
    private static List<String> substantial(NewConsultation before, NewConsultation after) {
        List<String> changed = new ArrayList<>();
        note(changed, "object", before.object(), after.object());
        note(changed, "cpv", before.cpv(), after.cpv());
        note(changed, "additionalCpv", before.additionalCpv(), after.additionalCpv());
        note(changed, "executionModes", before.executionModes(), after.executionModes());
        note(changed, "uploadLimits", before.uploadLimits(), after.uploadLimits());
        if (after.questionsUntil() != null && after.questionsUntil().isBefore(lastQuestion(before))) {
            changed.add("questionsUntil");
        }
        note(changed, "place", before.place(), after.place());
        note(changed, "durationMonths", before.durationMonths(), after.durationMonths());
        note(changed, "priceForm", before.priceForm(), after.priceForm());
        note(changed, "priceTypes", before.priceTypes(), after.priceTypes());
        note(changed, "ccag", before.ccag(), after.ccag());
        note(changed, "techniques", before.techniques(), after.techniques());
        note(changed, "variants", before.variants(), after.variants());
        note(changed, "lotLimits", before.lotLimits(), after.lotLimits());
        note(changed, "reservation", before.reservation(), after.reservation());
        note(changed, "signatureRequired", before.signatureRequired(), after.signatureRequired());
        note(changed, "languages", before.languages(), after.languages());
        return changed;
    }

    private static ContractNature nature(NewConsultation content) {
        return Objects.requireNonNullElse(content.nature(), ContractNature.CONTRACT);
    }

    private static Instant lastQuestion(NewConsultation content) {
        Instant until = content.questionsUntil();
        return until == null ? Objects.requireNonNull(content.deadline()) : until;
    }

    private static void note(List<String> changed, String member, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(member);
        }
    }
}
