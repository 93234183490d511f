package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A procedure and its lots, from draft to opening; one version, and so one entity tag, for the whole. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Consultation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    /** The database derives the columns it filters and lists by. */
    @JdbcTypeCode(SqlTypes.JSON)
    private NewConsultation content;

    @Column(insertable = false, updatable = false)
    private String reference;

    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    @Column(insertable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Procedure procedure;

    /** As JSON. */
    @Column(insertable = false, updatable = false)
    private @Nullable String agents;

    private String department;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    private @Nullable Instant deadline;

    /** Which version of the content this is, from 1; later ones are amendments. */
    private int contentVersion;

    private @Nullable String contentHash;
    private @Nullable Stamp visa;
    private @Nullable UUID copyOf;
    private boolean relaunch;
    private @Nullable Instant abandonedAt;
    private @Nullable String abandonedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Abandonment abandonment;

    private String createdBy;
    private Instant createdAt;

    /** Of the draft. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Set<String> writers = Set.of();

    private Instant touchedAt;
    private @Nullable String publishedBy;
    private @Nullable Instant publishedAt;
    private @Nullable Instant openedAt;

    @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Lot> lots = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    Consultation(NewConsultation content, String department, String author, Instant now) {
        this.department = department;
        this.createdBy = author;
        this.createdAt = now;
        this.status = ConsultationStatus.DRAFT;
        this.contentVersion = 1;
        replace(content, author, now);
    }

    /**
     * What a copy is to be.
     *
     * @param own whether its author writes the original too; others copy what is public
     */
    record Copy(String reference, boolean relaunch, boolean own) {}

    /** A draft that says the same, without the dates, which are another one's; whoever wrote it has written the copy too. */
    Consultation copy(Copy of, String ofDepartment, String author, Instant now) {
        NewConsultation said = content.again(of.reference());
        Consultation copy = new Consultation(of.own() ? said : said.forAll(), ofDepartment, author, now);
        copy.copyOf = id;
        if (of.own()) {
            writers.forEach(copy::writtenBy);
        }
        copy.relaunch = of.relaunch();
        copied(of.relaunch())
                .forEach(lot -> copy.lots.add(
                        new Lot(copy, (of.own() ? lot.content() : lot.content().forAll()).again())));
        return copy;
    }

    /** All lots; of those that others relaunch in part, the ones that ended without a contract. */
    List<Lot> copied(boolean inRelaunch) {
        return inRelaunch && status != ConsultationStatus.ABANDONED
                ? lots.stream().filter(lot -> lot.ending() != null).toList()
                : lots;
    }

    void replace(NewConsultation changed, String writer, Instant now) {
        touchDraft(writer, now);
        this.content = changed;
        this.deadline = changed.deadline();
    }

    /** Of a copy of one that does not say who buys. */
    void boughtBy(Buyer usual) {
        content = content.boughtBy(usual);
    }

    /** A legal officer has read what the hash is of; another content needs another visa. */
    void stamp(String lawyer, String hash, Instant now) {
        requireDraft();
        if (writers.contains(lawyer)) {
            throw Problem.of(TenderProblem.AUTHOR_MAY_NOT_STAMP);
        }
        visa = new Stamp(lawyer, now, hash);
    }

    boolean hasVisaOf(String hash) {
        return visa != null && visa.hash().equals(hash);
    }

    Lot addLot(NewLot content, String writer, Instant now) {
        touchDraft(writer, now);
        requireFreeNumber(content.number(), null);
        Lot lot = new Lot(this, content);
        lots.add(lot);
        return lot;
    }

    void replaceLot(Lot lot, NewLot content, String writer, Instant now) {
        touchDraft(writer, now);
        requireFreeNumber(content.number(), lot);
        lot.replace(content);
    }

    void removeLot(Lot lot, String writer, Instant now) {
        touchDraft(writer, now);
        lots.remove(lot);
    }

    private void requireFreeNumber(int number, @Nullable Lot except) {
        if (lots.stream().anyMatch(lot -> lot != except && lot.number() == number)) {
            throw Problem.of(TenderProblem.LOT_NUMBER_TAKEN).at(ErrorPlace.pointer("/number"), "lot-number-taken");
        }
    }

    /** A legal officer answers for it, and writes nothing. */
    void except(Lot lot, SocialException exception, Instant now) {
        voidVisa(now);
        lot.except(exception);
    }

    /** A change to a part is a change of the whole, and voids the visa. */
    void touchDraft(String writer, Instant now) {
        voidVisa(now);
        writtenBy(writer);
    }

    private void writtenBy(String writer) {
        if (!writers.contains(writer)) {
            Set<String> more = new TreeSet<>(writers);
            more.add(writer);
            writers = more;
        }
    }

    /** @throws Problem 409 unless it is a draft */
    void voidVisa(Instant now) {
        requireDraft();
        visa = null;
        touchedAt = now;
    }

    void requireDraft() {
        if (status != ConsultationStatus.DRAFT) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_DRAFT);
        }
    }

    /** @param hash of all that is published */
    void publish(String publisher, String hash, Instant now) {
        requireDraft();
        contentHash = hash;
        status = ConsultationStatus.PUBLISHED;
        publishedBy = publisher;
        publishedAt = now;
        touchedAt = now;
    }

    /** After the deadline nothing changes. */
    void requireAmendable(Instant now) {
        if (statusAt(now) != ConsultationStatus.PUBLISHED) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_AMENDABLE);
        }
    }

    /** @param hash of what is public; the same one where nobody but the buyer sees a change */
    void amend(NewConsultation changed, String hash, Instant now) {
        requireAmendable(now);
        content = changed;
        deadline = changed.deadline();
        contentVersion++;
        if (!hash.equals(contentHash)) {
            contentHash = hash;
            touchedAt = now;
        }
    }

    void abandon(Abandonment why, String by, Instant now) {
        if (status == ConsultationStatus.DRAFT
                || status == ConsultationStatus.ENDED
                || status == ConsultationStatus.ABANDONED) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_RUNNING);
        }
        status = ConsultationStatus.ABANDONED;
        abandonment = why;
        abandonedBy = by;
        abandonedAt = now;
        touchedAt = now;
    }

    /** A part that ends is a change of the whole, and the last one ends it. */
    void endLot(Lot lot, LotEnding ending, String by, Instant now) {
        lot.end(ending, by, now);
        touchedAt = now;
        if (lots.stream().noneMatch(other -> other.ending() == null)) {
            status = ConsultationStatus.ENDED;
        }
    }

    void requireNotAbandoned() {
        if (status == ConsultationStatus.ABANDONED) {
            throw Problem.of(TenderProblem.CONSULTATION_ABANDONED);
        }
    }

    void requireRelaunchable() {
        if (status != ConsultationStatus.ABANDONED && lots.stream().allMatch(lot -> lot.ending() == null)) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_ABANDONED);
        }
    }

    /** The deadline itself still admits; an instant later does not (domain rule: late is late to the second). */
    boolean admits(Instant receivedAt) {
        return status == ConsultationStatus.PUBLISHED && !receivedAt.isAfter(deadline());
    }

    void open(Instant now) {
        if (status == ConsultationStatus.OPENED) {
            throw Problem.of(TenderProblem.ALREADY_OPENED);
        }
        status.requireRunning();
        if (statusAt(now) != ConsultationStatus.CLOSED) {
            throw Problem.of(TenderProblem.OPENING_BEFORE_DEADLINE, deadline().toString());
        }
        status = ConsultationStatus.OPENED;
        openedAt = now;
    }

    ConsultationStatus statusAt(Instant now) {
        return status == ConsultationStatus.PUBLISHED && now.isAfter(deadline()) ? ConsultationStatus.CLOSED : status;
    }

    Optional<Lot> lot(UUID lotId) {
        return lots.stream().filter(lot -> lot.id().equals(lotId)).findFirst();
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    NewConsultation content() {
        return content;
    }

    String reference() {
        return content.reference();
    }

    Wording title() {
        return content.title();
    }

    String department() {
        return department;
    }

    String createdBy() {
        return createdBy;
    }

    ConsultationStatus status() {
        return status;
    }

    /** Of what is published; a draft may have none. */
    Instant deadline() {
        return Objects.requireNonNull(deadline);
    }

    int contentVersion() {
        return contentVersion;
    }

    @Nullable
    String contentHash() {
        return contentHash;
    }

    @Nullable
    Stamp visa() {
        return visa;
    }

    /** The one that it takes the place of. */
    @Nullable
    UUID relaunchOf() {
        return relaunch ? copyOf : null;
    }

    @Nullable
    Abandonment abandonment() {
        return abandonment;
    }

    @Nullable
    UUID copyOf() {
        return copyOf;
    }

    Instant touchedAt() {
        return touchedAt;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    List<Lot> lots() {
        return lots;
    }
}
