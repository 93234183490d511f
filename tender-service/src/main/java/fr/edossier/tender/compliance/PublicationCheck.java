package fr.edossier.tender.compliance;

import fr.edossier.platform.i18n.Paris;
import fr.edossier.tender.codelist.ContractNature;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.codelist.VariantsPolicy;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.LotLimits;
import fr.edossier.tender.content.Procedure;
import fr.edossier.tender.content.ProcedureGround;
import fr.edossier.tender.content.UploadLimits;
import fr.edossier.tender.content.Variants;
import fr.edossier.tender.file.FileLimits;
import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The publication check: the rules that a consultation must meet to be published. */
final class PublicationCheck {
    private final ConsultationContent content;
    private final List<CheckedLot> lots;
    private final Circumstances at;
    private final List<Finding> found = new ArrayList<>();

    /**
     * Facts that the check depends on beside the consultation.
     *
     * @param visaGranted whether a legal officer has given the visa to exactly this content
     * @param withKey the opening officers who have a key in force
     * @param limits the service's own limits; a consultation cannot announce higher ones
     * @param launch day in Paris; the law of that day applies
     */
    record Circumstances(
            boolean visaGranted,
            Set<String> withKey,
            FileLimits limits,
            LegalData law,
            LocalDate launch,
            Instant now) {}

    private PublicationCheck(ConsultationContent content, List<CheckedLot> lots, Circumstances at) {
        this.content = content;
        this.lots = lots;
        this.at = at;
    }

    /** Returns the findings about a content and its lots. */
    static List<Finding> check(ConsultationContent content, List<CheckedLot> lots, Circumstances at) {
        PublicationCheck check = new PublicationCheck(content, lots, at);
        check.said();
        check.dates();
        check.values();
        check.team();
        check.lots();
        return List.copyOf(check.found);
    }

    private void said() {
        missing(PublicationRule.BUYER_MISSING, "/buyer", content.buyer());
        missing(PublicationRule.OBJECT_MISSING, "/object", content.object());
        missing(PublicationRule.PROCEDURE_MISSING, "/procedure", content.procedure());
        missing(PublicationRule.CATEGORY_MISSING, "/category", content.category());
        missing(PublicationRule.CPV_MISSING, "/cpv", content.cpv());
        missing(PublicationRule.PLACE_MISSING, "/place", content.place());
        missing(PublicationRule.DURATION_MISSING, "/durationMonths", content.durationMonths());
        missing(PublicationRule.PRICE_FORM_MISSING, "/priceForm", content.priceForm());
        missing(PublicationRule.CCAG_MISSING, "/ccag", content.ccag());
        missing(PublicationRule.CONTACT_MISSING, "/contact", content.contact());
        missing(PublicationRule.UPLOAD_LIMITS_MISSING, "/uploadLimits", content.uploadLimits());
        UploadLimits announced = content.uploadLimits();
        if (announced != null
                && (announced.maxFileBytes() > at.limits().maxSize()
                        || announced.maxFiles() > at.limits().maxPerDossier())) {
            found.add(Finding.of(
                    PublicationRule.UPLOAD_LIMITS_ABOVE,
                    "/uploadLimits",
                    String.valueOf(at.limits().maxSize()),
                    String.valueOf(at.limits().maxPerDossier())));
        }
        Variants variants = content.variants();
        note(PublicationRule.VARIANTS_UNSTATED, "/variants", variants == null && isFormal());
        note(
                PublicationRule.VARIANT_REQUIREMENTS_MISSING,
                "/variants/minimumRequirements",
                variants != null
                        && variants.policy() != VariantsPolicy.NOT_ALLOWED
                        && variants.minimumRequirements() == null);
    }

    private void dates() {
        Instant deadline = content.deadline();
        if (deadline == null) {
            found.add(Finding.of(PublicationRule.DEADLINE_MISSING, "/deadline"));
            return;
        }
        if (!deadline.isAfter(at.now())) {
            found.add(Finding.of(PublicationRule.DEADLINE_NOT_IN_FUTURE, "/deadline"));
        } else {
            minimumPeriod(deadline);
        }
        Instant questions = content.questionsUntil();
        note(
                PublicationRule.QUESTIONS_AFTER_DEADLINE,
                "/questionsUntil",
                questions != null && questions.isAfter(deadline));
        note(
                PublicationRule.QUESTIONS_NOT_IN_FUTURE,
                "/questionsUntil",
                questions != null && !questions.isAfter(at.now()));
    }

    private void minimumPeriod(Instant deadline) {
        period().filter(period -> deadline.isBefore(endOf(period.days())))
                .ifPresent(period -> found.add(Finding.of(
                        PublicationRule.DEADLINE_TOO_SHORT,
                        "/deadline",
                        period.days(),
                        period.source(),
                        period.from().toString())));
    }

    private Optional<LegalData.Period> period() {
        Procedure procedure = content.procedure();
        return procedure == null ? Optional.empty() : at.law().period(procedure, at.launch());
    }

    /** Checks a lot's own deadline: not after the consultation's, and not before the legal minimum period ends. */
    private void lotDeadline(LotContent lot, String pointer) {
        Instant own = lot.deadline();
        if (own == null) {
            return;
        }
        Instant deadline = content.deadline();
        if (deadline != null && own.isAfter(deadline)) {
            found.add(Finding.ofLot(PublicationRule.LOT_DEADLINE_AFTER, lot.number(), pointer, lot.number()));
        }
        if (!own.isAfter(at.now())) {
            found.add(Finding.ofLot(PublicationRule.LOT_DEADLINE_NOT_IN_FUTURE, lot.number(), pointer, lot.number()));
            return;
        }
        period().filter(period -> own.isBefore(endOf(period.days())))
                .ifPresent(period -> found.add(Finding.ofLot(
                        PublicationRule.LOT_DEADLINE_TOO_SHORT,
                        lot.number(),
                        pointer,
                        lot.number(),
                        period.days(),
                        period.source(),
                        period.from().toString())));
    }

    /** Adds calendar days, keeping the time of day in Paris. */
    private Instant endOf(int days) {
        return at.now().atZone(Paris.ZONE).plusDays(days).toInstant();
    }

    /** Checks that the estimated value allows the procedure. */
    private void values() {
        Procedure procedure = content.procedure();
        ProcedureGround ground = content.procedureGround();
        if (ground != null) {
            note(
                    PublicationRule.GROUND_OF_ANOTHER_PROCEDURE,
                    "/procedureGround",
                    procedure != null && ground.code().procedure() != procedure);
            return;
        }
        if (procedure == Procedure.ADAPTED) {
            requireBelow(LegalData.Use.FORMAL_FROM, PublicationRule.PROCEDURE_BELOW_THRESHOLD);
        } else if (procedure == Procedure.DIRECT) {
            requireBelow(LegalData.Use.DIRECT_BELOW, PublicationRule.DIRECT_ABOVE_THRESHOLD);
        } else {
            missing(PublicationRule.ESTIMATE_MISSING, "/estimatedValue", value());
        }
    }

    private void requireBelow(LegalData.Use use, PublicationRule rule) {
        BigDecimal value = value();
        PurchaseCategory category = content.category();
        missing(PublicationRule.ESTIMATE_REQUIRED, "/estimatedValue", value);
        if (value == null || category == null) {
            return;
        }
        Optional<LegalData.Threshold> line = at.law().threshold(use, category, at.launch());
        if (line.isEmpty()) {
            found.add(Finding.of(
                    PublicationRule.THRESHOLD_UNKNOWN, "/procedure", at.launch().toString()));
        }
        line.filter(threshold -> value.compareTo(threshold.amount()) >= 0)
                .ifPresent(threshold -> found.add(Finding.of(
                        rule, "/procedure", threshold.amount(), threshold.from().toString(), threshold.source())));
    }

    /** The estimated value of the consultation, or the sum of the lots' where that is higher; null without estimate (R2121-1). */
    private @Nullable BigDecimal value() {
        Money total = content.estimatedValue();
        return Stream.concat(
                        total == null ? Stream.empty() : Stream.of(total.amount()),
                        lots.stream()
                                .map(lot -> lot.content().estimatedValue())
                                .filter(Objects::nonNull)
                                .map(Money::amount)
                                .reduce(BigDecimal::add)
                                .stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private void team() {
        if (content.openingOfficers().size() < content.officersNeeded()) {
            found.add(Finding.of(PublicationRule.OFFICERS_TOO_FEW, "/openingOfficers", content.officersNeeded()));
        }
        List<String> officers = content.openingOfficers();
        for (int index = 0; index < officers.size(); index++) {
            if (!at.withKey().contains(officers.get(index))) {
                found.add(Finding.of(
                        PublicationRule.OFFICER_WITHOUT_KEY, "/openingOfficers/" + index, officers.get(index)));
            }
        }
        note(
                PublicationRule.VISA_MISSING,
                "/visa",
                (isFormal() || content.procedureGround() != null) && !at.visaGranted());
    }

    private void lots() {
        note(PublicationRule.NO_LOT, "/lots", lots.isEmpty());
        note(PublicationRule.NO_ALLOTMENT_REASON, "/noAllotment", lots.size() == 1 && content.noAllotment() == null);
        LotLimits limits = content.lotLimits();
        note(
                PublicationRule.LOT_LIMIT_WITHOUT_RULE,
                "/lotLimits/preferenceRule",
                limits != null && limits.maxLotsAwarded() != null && limits.preferenceRule() == null);
        note(PublicationRule.LOT_LIMITS_UNLIKE, "/lotLimits", limits != null && isUnlike(limits));
        boolean sustainable = content.nature() != ContractNature.DEFENCE_OR_SECURITY;
        for (int index = 0; index < lots.size(); index++) {
            lotDeadline(lots.get(index).content(), "/lots/" + index + "/deadline");
            LotCheck.check(
                    lots.get(index),
                    content.durationMonths(),
                    "/lots/" + index,
                    isFormal(),
                    sustainable,
                    sustainable ? socialLine() : null,
                    found);
        }
    }

    private boolean isUnlike(LotLimits limits) {
        Integer bid = limits.maxLotsPerBidder();
        Integer won = limits.maxLotsAwarded();
        return bid != null && won != null && won > bid
                || bid != null && bid > lots.size()
                || won != null && won > lots.size();
    }

    /**
     * The European threshold in words, where the estimated value reaches it and so makes a social clause mandatory; else null. A
     * formal procedure counts as above it when there is no estimated value or no threshold for the day.
     */
    private @Nullable String socialLine() {
        BigDecimal value = value();
        PurchaseCategory category = content.category();
        Optional<LegalData.Threshold> line = category == null
                ? Optional.empty()
                : at.law().threshold(LegalData.Use.FORMAL_FROM, category, at.launch());
        if (value == null || line.isEmpty()) {
            return isFormal() ? PublicationRule.SOCIAL_CLAUSE_MISSING.basis().source() : null;
        }
        return line.filter(known -> value.compareTo(known.amount()) >= 0)
                .map(known -> known.amount().toPlainString() + " EUR, " + known.from() + ", " + known.source())
                .orElse(null);
    }

    private boolean isFormal() {
        return content.procedure() != null && content.procedure().isFormal();
    }

    private void missing(PublicationRule rule, String pointer, @Nullable Object value) {
        note(rule, pointer, value == null);
    }

    private void note(PublicationRule rule, String pointer, boolean holds) {
        if (holds) {
            found.add(Finding.of(rule, pointer));
        }
    }
}
