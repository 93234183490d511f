package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.tender.access.People;
import fr.edossier.tender.content.Abandonment;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.LotEnding;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A consultation read in the running transaction, as other features see and move it; its lock is the one it was asked for with
 * ({@link ConsultationService#look}, {@code share}, {@code hold}). Every refusal is a problem with 409 unless said otherwise.
 */
public interface HeldConsultation {
    UUID id();

    String department();

    /** Subject of the agent who drafted it. */
    String createdBy();

    ConsultationContent content();

    default String reference() {
        return content().reference();
    }

    default Wording title() {
        return content().title();
    }

    /** Number of the content's version, from 1. */
    int contentVersion();

    ConsultationLife life();

    List<LotInConsultation> lots(Instant now);

    People people();

    /** @throws fr.edossier.platform.problem.Problem 412 unless the writer has read the current version */
    void check(IfMatch ifMatch, Instant now);

    /** Whether a legal officer's visa is on the content with this hash. */
    boolean hasVisaOf(String hash);

    /** Records a legal officer's visa; refused for one of the draft's writers. */
    void grantVisa(String lawyer, String hash, Instant now);

    /** Adds the writer of a part of the draft, and voids the visa. */
    void touchDraft(String writer, Instant now);

    /** @param hash hash of all that is published */
    void publish(String publisher, String hash, Instant now);

    /**
     * Replaces the content, and the deadlines of the lots that have their own. A change that insiders alone see leaves the hash
     * and the time of change as they are.
     *
     * @param changed lots as they are from now on
     * @param hash hash of all that is public from now on
     */
    void amend(ConsultationContent content, List<LotInConsultation> changed, String hash, Instant now);

    void abandon(Abandonment abandonment, String by, Instant now);

    /** Ends a lot without a contract; with the last lot the consultation ends. */
    void endLot(UUID lotId, LotEnding ending, String by, Instant now);

    /** Moves to OPENED; refused before the deadline, and a second time. */
    void open(Instant now);
}
