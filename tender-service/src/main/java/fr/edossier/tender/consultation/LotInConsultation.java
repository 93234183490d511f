package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.People;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.LotEnding;
import fr.edossier.tender.content.Procedure;
import fr.edossier.tender.content.SocialClauseWaiver;
import fr.edossier.tender.money.Money;
import fr.edossier.tender.scoring.PriceRule;
import fr.edossier.tender.scoring.Scores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lot as other features read it.
 *
 * @param etag of the consultation
 * @param procedure null in a draft that names none
 * @param closes its own deadline, else the consultation's, which a draft may lack
 * @param durationMonths length of the contract as announced, its own, else the consultation's
 * @param people the people of the consultation, and of the lots this one's evaluators only
 */
public record LotInConsultation(
        UUID id,
        LotContent content,
        @Nullable SocialClauseWaiver socialClauseWaiver,
        UUID consultationId,
        String reference,
        String department,
        @Nullable Procedure procedure,
        ConsultationStatus status,
        boolean isOpened,
        String etag,
        @Nullable String cpv,
        @Nullable LotEnding ending,
        @Nullable Instant endedAt,
        @Nullable Instant closes,
        @Nullable Integer durationMonths,
        People people) {

    static LotInConsultation of(Lot lot, Instant now) {
        Consultation consultation = lot.consultation();
        ConsultationStatus status = consultation.life().statusAt(now);
        return new LotInConsultation(
                lot.id(),
                lot.content(),
                lot.socialClauseWaiver(),
                consultation.id(),
                consultation.reference(),
                consultation.department(),
                consultation.content().procedure(),
                status,
                consultation.life().openedAt() != null,
                ConsultationView.tag(consultation.version(), status),
                lot.mainCpv(),
                lot.ending(),
                lot.endedAt(),
                lot.closes(),
                lot.months(),
                consultation.people(List.of(lot)));
    }

    /** @throws Problem 409 for one that has ended without a contract */
    public void requireRunning() {
        if (ending != null) {
            throw Problem.of(TenderProblem.LOT_ENDED);
        }
    }

    /** Whether a bid received then counts for the lot: its own deadline itself is still in time. */
    public boolean admits(Instant receivedAt) {
        Instant own = content.deadline();
        return own == null || !receivedAt.isAfter(own);
    }

    /** Copy with a deadline of its own. */
    public LotInConsultation until(Instant own) {
        return new LotInConsultation(
                id,
                content.until(own),
                socialClauseWaiver,
                consultationId,
                reference,
                department,
                procedure,
                status,
                isOpened,
                etag,
                cpv,
                ending,
                endedAt,
                own,
                durationMonths,
                people);
    }

    public int number() {
        return content.number();
    }

    public Wording title() {
        return content.title();
    }

    public List<String> evaluators() {
        return content.evaluators();
    }

    /** The steps of the tie-break, first to last. */
    public List<Scores.TieBreak> tieBreak() {
        return content.tieBreak().stream()
                .map(step -> new Scores.TieBreak(step.equals(LotContent.PRICE) ? null : UUID.fromString(step)))
                .toList();
    }

    /**
     * The rule of the price criterion, once published: a draft may have none yet.
     *
     * @param weight as announced, or as fixed before the opening
     */
    public PriceRule priceRule(BigDecimal weight) {
        LotContent.Price price = Objects.requireNonNull(content.price());
        Money estimate = price.estimate();
        return new PriceRule(price.method(), weight, price.exponent(), estimate == null ? null : estimate.amount());
    }
}
