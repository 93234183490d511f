package fr.edossier.tender.amendment;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.codelist.ContractNature;
import fr.edossier.tender.compliance.LegalData;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.version.ConsultationVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules on what an amendment may change in a published consultation. Does not check that the deadline has not passed. */
final class Amendment {
    private Amendment() {}

    /**
     * Facts that the amendment depends on beside the two contents.
     *
     * @param lawyer whether a legal officer makes the amendment
     * @param documents whether documents were uploaded or removed, which is a substantial change
     * @param lots the lots that have not ended
     * @param least the extension that a substantial change requires; null where the law in force at publication sets none
     */
    record Circumstances(
            boolean lawyer, boolean documents, List<LotTime> lots, LegalData.@Nullable Extension least, Instant now) {
        private boolean isAnyLotMoved() {
            return lots.stream().anyMatch(LotTime::isMoved);
        }
    }

    /**
     * Checks an amendment and returns its kind.
     *
     * <p>A substantial change is one that can alter how bids are prepared. It must extend the deadline of every lot in proportion
     * (R2151-4), unless a legal officer makes it and so takes responsibility.
     *
     * @throws Problem 422 if the deadline moves earlier, a member fixed at publication changes, a substantial change does not
     *     extend the deadlines enough, or nothing changes
     */
    static ConsultationVersion.Kind judge(ConsultationContent before, ConsultationContent after, Circumstances given) {
        Problem refused = Problem.of(TenderProblem.AMENDMENT_REFUSED);
        fixed(refused, "/content/reference", before.reference(), after.reference());
        fixed(refused, "/content/procedure", before.procedure(), after.procedure());
        fixed(refused, "/content/category", before.category(), after.category());
        fixed(refused, "/content/procedureGround", before.procedureGround(), after.procedureGround());
        fixed(refused, "/content/buyer", before.buyer(), after.buyer());
        fixed(refused, "/content/nature", nature(before), nature(after));
        if (after.officersNeeded() < before.officersNeeded()) {
            refused.at(ErrorPlace.pointer("/content/openingThreshold"), "fixed-by-publication");
        }
        if (!given.lawyer() && !before.openingOfficers().equals(after.openingOfficers())) {
            refused.at(ErrorPlace.pointer("/content/openingOfficers"), "officers-by-legal-officer");
        }
        Instant from = Objects.requireNonNull(before.deadline());
        Instant to = Objects.requireNonNullElse(after.deadline(), Instant.MIN);
        if (to.isBefore(from)) {
            refused.at(ErrorPlace.pointer("/content/deadline"), "deadline-shortened", from.toString());
        }
        given.lots().forEach(lot -> lot.check(refused, from, to, given.now()));
        if (before.equals(after) && !given.documents() && !given.isAnyLotMoved()) {
            refused.at(ErrorPlace.pointer("/content"), "nothing-changed");
        }
        if (!given.lawyer()) {
            LackOfTime.of(given.lots(), from, to, given.least()).ifPresent(lack -> {
                Object[] arguments = lack.arguments().toArray();
                if (given.documents()) {
                    refused.at(ErrorPlace.pointer("/content"), "documents-waiting", arguments);
                }
                substantial(before, after)
                        .forEach(member ->
                                refused.at(ErrorPlace.pointer("/content/" + member), lack.fault(), arguments));
            });
        }
        if (!refused.errors().isEmpty()) {
            throw refused;
        }
        boolean later = to.isAfter(from) || given.isAnyLotMoved();
        boolean isPublic = given.documents() || !before.forAll().equals(after.forAll());
        return later
                ? ConsultationVersion.Kind.EXTENSION
                : isPublic ? ConsultationVersion.Kind.AMENDMENT : ConsultationVersion.Kind.INTERNAL;
    }

    /** Refuses the change of a member that is fixed at publication; one that was empty then may still be filled in. */
    private static void fixed(Problem refused, String pointer, @Nullable Object before, @Nullable Object after) {
        if (before != null && !Objects.equals(before, after)) {
            refused.at(ErrorPlace.pointer(pointer), "fixed-by-publication");
        }
    }

    /** Returns the changed members whose change can alter how bids are prepared. */
    private static List<String> substantial(ConsultationContent before, ConsultationContent after) {
        List<String> changed = new ArrayList<>();
        note(changed, "object", binding(before.object()), binding(after.object()));
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

    private static @Nullable String binding(@Nullable Wording text) {
        return text == null ? null : text.fr();
    }

    private static ContractNature nature(ConsultationContent content) {
        return Objects.requireNonNullElse(content.nature(), ContractNature.CONTRACT);
    }

    private static Instant lastQuestion(ConsultationContent content) {
        Instant until = content.questionsUntil();
        return until == null ? Objects.requireNonNull(content.deadline()) : until;
    }

    private static void note(List<String> changed, String member, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(member);
        }
    }
}
