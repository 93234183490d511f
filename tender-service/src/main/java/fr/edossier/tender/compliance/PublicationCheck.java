package fr.edossier.tender.compliance;

import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.codelist.ContractNature;
import fr.edossier.tender.codelist.VariantsPolicy;
import fr.edossier.tender.consultation.LotLimits;
import fr.edossier.tender.consultation.NewConsultation;
import fr.edossier.tender.consultation.Procedure;
import fr.edossier.tender.consultation.Variants;
import fr.edossier.tender.money.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands between a draft and its publication; pure, and the same wherever it is asked. */
final class PublicationCheck {
    private final NewConsultation content;
    private final List<CheckedLot> lots;
    private final LegalData law;
    private final Instant now;
    private final LocalDate today;
    private final List<Finding> found = new ArrayList<>();

    private PublicationCheck(NewConsultation content, List<CheckedLot> lots, LegalData law, Instant now) {
        this.content = content;
        this.lots = lots;
        this.law = law;
        this.now = now;
        this.today = now.atZone(DatabaseClock.PARIS).toLocalDate();
    }

    /**
     * Checks as if it were published now.
     *
     * @param stamped whether a legal officer has stamped this very content
     */
    static List<Finding> check(
            NewConsultation content, List<CheckedLot> lots, boolean stamped, LegalData law, Instant now) {
        PublicationCheck check = new PublicationCheck(content, lots, law, now);
        check.said();
        check.dates();
        check.values();
        check.team(stamped);
        check.lots();
        return List.copyOf(check.found);
    }

    private void said() {
        missing(GateRule.OBJECT_MISSING, "/object", content.object());
        missing(GateRule.PROCEDURE_MISSING, "/procedure", content.procedure());
        missing(GateRule.CATEGORY_MISSING, "/category", content.category());
        missing(GateRule.CPV_MISSING, "/cpv", content.cpv());
        missing(GateRule.PLACE_MISSING, "/place", content.place());
        missing(GateRule.DURATION_MISSING, "/durationMonths", content.durationMonths());
        missing(GateRule.PRICE_FORM_MISSING, "/priceForm", content.priceForm());
        missing(GateRule.CCAG_MISSING, "/ccag", content.ccag());
        missing(GateRule.CONTACT_MISSING, "/contact", content.contact());
        missing(GateRule.UPLOAD_LIMITS_MISSING, "/uploadLimits", content.uploadLimits());
        Variants variants = content.variants();
        note(GateRule.VARIANTS_UNSTATED, "/variants", variants == null && isFormal());
        note(
                GateRule.VARIANT_REQUIREMENTS_MISSING,
                "/variants/minimumRequirements",
                variants != null
                        && variants.policy() != VariantsPolicy.NOT_ALLOWED
                        && variants.minimumRequirements() == null);
    }

    private void dates() {
        Instant deadline = content.deadline();
        if (deadline == null) {
            found.add(Finding.of(GateRule.DEADLINE_MISSING, "/deadline"));
            return;
        }
        if (!deadline.isAfter(now)) {
            found.add(Finding.of(GateRule.DEADLINE_NOT_IN_FUTURE, "/deadline"));
        } else {
            minimumPeriod(deadline);
        }
        Instant questions = content.questionsUntil();
        note(GateRule.QUESTIONS_AFTER_DEADLINE, "/questionsUntil", questions != null && questions.isAfter(deadline));
    }

    private void minimumPeriod(Instant deadline) {
        Procedure procedure = content.procedure();
        Optional<LegalData.Period> line = procedure == null ? Optional.empty() : law.period(procedure, today);
        line.filter(period -> deadline.isBefore(now.plus(Duration.ofDays(period.days()))))
                .ifPresent(period -> found.add(
                        Finding.of(GateRule.DEADLINE_TOO_SHORT, "/deadline", period.days(), period.source())));
    }

    private void values() {
        Money value = content.estimatedValue();
        missing(GateRule.ESTIMATE_MISSING, "/estimatedValue", value);
        if (value == null || content.procedure() == null) {
            return;
        }
        if (content.procedure() == Procedure.ADAPTED) {
            threshold(LegalData.Use.FORMAL_FROM)
                    .filter(line -> value.amount().compareTo(line.amount()) >= 0)
                    .ifPresent(line -> threshold(GateRule.PROCEDURE_BELOW_THRESHOLD, line));
        }
        if (content.procedure() == Procedure.DIRECT) {
            threshold(LegalData.Use.DIRECT_BELOW)
                    .filter(line -> value.amount().compareTo(line.amount()) >= 0)
                    .ifPresent(line -> threshold(GateRule.DIRECT_ABOVE_THRESHOLD, line));
        }
    }

    private Optional<LegalData.Threshold> threshold(LegalData.Use use) {
        return content.category() == null ? Optional.empty() : law.threshold(use, content.category(), today);
    }

    private void threshold(GateRule rule, LegalData.Threshold line) {
        found.add(Finding.of(rule, "/procedure", line.amount(), line.from().toString(), line.source()));
    }

    private void team(boolean stamped) {
        if (content.openingOfficers().size() < content.officersNeeded()) {
            found.add(Finding.of(GateRule.OFFICERS_TOO_FEW, "/openingOfficers", content.officersNeeded()));
        }
        note(GateRule.VISA_MISSING, "/visa", isFormal() && !stamped);
    }

    private void lots() {
        note(GateRule.NO_LOT, "/lots", lots.isEmpty());
        note(GateRule.NO_ALLOTMENT_REASON, "/noAllotment", lots.size() == 1 && content.noAllotment() == null);
        LotLimits limits = content.lotLimits();
        note(
                GateRule.LOT_LIMIT_WITHOUT_RULE,
                "/lotLimits/preferenceRule",
                limits != null && limits.maxLotsAwarded() != null && limits.preferenceRule() == null);
        boolean sustainable = content.nature() != ContractNature.DEFENCE_OR_SECURITY;
        for (int index = 0; index < lots.size(); index++) {
            LotCheck.check(lots.get(index), "/lots/" + index, sustainable, sustainable && isAboveThreshold(), found);
        }
    }

    /** Above the European threshold social considerations are a duty; a formal procedure without a value counts as above. */
    private boolean isAboveThreshold() {
        Money value = content.estimatedValue();
        BigDecimal amount = value == null ? null : value.amount();
        return amount == null
                ? isFormal()
                : threshold(LegalData.Use.FORMAL_FROM)
                        .filter(line -> amount.compareTo(line.amount()) >= 0)
                        .isPresent();
    }

    private boolean isFormal() {
        return content.procedure() != null && content.procedure().isFormal();
    }

    private void missing(GateRule rule, String pointer, @Nullable Object value) {
        note(rule, pointer, value == null);
    }

    private void note(GateRule rule, String pointer, boolean holds) {
        if (holds) {
            found.add(Finding.of(rule, pointer));
        }
    }
}
