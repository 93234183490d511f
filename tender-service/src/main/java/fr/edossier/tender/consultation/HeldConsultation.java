package fr.edossier.tender.consultation;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A consultation whose row this transaction holds; what other features may ask of it and do to it. */
public interface HeldConsultation {
    UUID id();

    String reference();

    Wording title();

    String department();

    Instant deadline();

    NewConsultation content();

    /** Which version of the content this is, from 1. */
    int contentVersion();

    /** @throws Problem 409 unless it is a draft */
    void requireDraft();

    /** @throws Problem 409 for a draft */
    void requirePublished();

    /** Gives it another tag: something that is decided beside it has changed. */
    void advance();

    /** @throws Problem 409 for one that was given up */
    void requireNotAbandoned();

    /** @throws Problem 409 for one that was given up, or whose lots have all ended */
    void requireRunning();

    /** @throws Problem 409 unless it is published and the deadline has not passed */
    void requireAmendable(Instant now);

    /**
     * Says something else from now on.
     *
     * @param lots as they are from now on
     * @param hash of all that is public from now on
     */
    ConsultationView amend(
            Caller caller, NewConsultation content, List<LotInConsultation> lots, String hash, Instant now);

    /** @throws Problem 409 for a draft, one given up already, or one with a signed contract */
    ConsultationView abandon(Caller caller, Abandonment abandonment, Instant now);

    /**
     * Ends a lot without a contract.
     *
     * @throws Problem 409 for one that has ended, or whose contract is signed
     */
    ConsultationView endLot(Caller caller, UUID lotId, LotEnding ending, Instant now);

    String createdBy();

    /** Whether a legal officer has stamped what has this hash. */
    boolean hasVisaOf(String hash);

    /** @throws Problem 409 for its author */
    ConsultationView stamp(Caller caller, String hash, Instant now);

    /** A part of a draft changed: so did its tag, and what was stamped is no longer what there is. Of others nothing. */
    void touchDraft(Caller writer, Instant now);

    List<LotInConsultation> lots(Instant now);

    /** The day whose law it is held to; null of a draft. */
    @Nullable
    Instant publishedAt();

    @Nullable
    Instant openedAt();

    ConsultationStatus statusAt(Instant now);

    boolean admits(Instant receivedAt);

    /**
     * Holds a writer to what it has read.
     *
     * @throws Problem 412 when the consultation has moved on
     */
    void check(IfMatch ifMatch, Instant now);

    /**
     * Publishes the draft.
     *
     * @param hash of all that is published
     * @throws Problem 409 unless it is a draft
     */
    ConsultationView publish(Caller caller, String hash, Instant now);

    /**
     * Moves to OPENED.
     *
     * @throws Problem 409 before the deadline, or when it is open already
     */
    void open(Instant now);
}
