package fr.edossier.tender.consultation;

import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    private String reference;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Text object;

    @Enumerated(EnumType.STRING)
    private Procedure procedure;

    private String department;

    @Enumerated(EnumType.STRING)
    private ConsultationStatus status;

    private Instant deadline;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> openingOfficers;

    private int openingThreshold;
    private @Nullable String cpv;
    private String createdBy;
    private Instant createdAt;
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
        replace(content, now);
    }

    void replace(NewConsultation content, Instant now) {
        requireDraft();
        if (new HashSet<>(content.openingOfficers()).size() < content.openingThreshold()) {
            throw Problem.of(TenderProblem.TOO_FEW_OFFICERS)
                    .at(ErrorPlace.pointer("/openingOfficers"), "too-few-officers", content.openingThreshold());
        }
        this.reference = content.reference();
        this.title = content.title();
        this.object = content.object();
        this.procedure = content.procedure();
        this.deadline = content.deadline();
        this.openingOfficers = content.openingOfficers().stream().distinct().toList();
        this.openingThreshold = content.openingThreshold();
        this.cpv = content.cpv();
        this.touchedAt = now;
    }

    Lot addLot(NewLot content, Instant now) {
        touchDraft(now);
        requireFreeNumber(content.number(), null);
        Lot lot = new Lot(this, content);
        lots.add(lot);
        return lot;
    }

    void replaceLot(Lot lot, NewLot content, Instant now) {
        touchDraft(now);
        requireFreeNumber(content.number(), lot);
        lot.replace(content);
    }

    void removeLot(Lot lot, Instant now) {
        touchDraft(now);
        lots.remove(lot);
    }

    private void requireFreeNumber(int number, @Nullable Lot except) {
        if (lots.stream().anyMatch(lot -> lot != except && lot.number() == number)) {
            throw Problem.of(TenderProblem.LOT_NUMBER_TAKEN).at(ErrorPlace.pointer("/number"), "lot-number-taken");
        }
    }

    /** A change to a part is a change of the whole. */
    void touchDraft(Instant now) {
        requireDraft();
        touchedAt = now;
    }

    void requireDraft() {
        if (status != ConsultationStatus.DRAFT) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_DRAFT);
        }
    }

    void publish(String publisher, Instant now) {
        requireDraft();
        status = ConsultationStatus.PUBLISHED;
        publishedBy = publisher;
        publishedAt = now;
    }

    /** The deadline itself still admits; an instant later does not (domain rule: late is late to the second). */
    boolean admits(Instant receivedAt) {
        return status == ConsultationStatus.PUBLISHED && !receivedAt.isAfter(deadline);
    }

    void open(Instant now) {
        if (status == ConsultationStatus.OPENED) {
            throw Problem.of(TenderProblem.ALREADY_OPENED);
        }
        if (statusAt(now) != ConsultationStatus.CLOSED) {
            throw Problem.of(TenderProblem.OPENING_BEFORE_DEADLINE, deadline.toString());
        }
        status = ConsultationStatus.OPENED;
        openedAt = now;
    }

    ConsultationStatus statusAt(Instant now) {
        return status == ConsultationStatus.PUBLISHED && now.isAfter(deadline) ? ConsultationStatus.CLOSED : status;
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

    String reference() {
        return reference;
    }

    Text title() {
        return title;
    }

    Text object() {
        return object;
    }

    Procedure procedure() {
        return procedure;
    }

    String department() {
        return department;
    }

    ConsultationStatus status() {
        return status;
    }

    Instant deadline() {
        return deadline;
    }

    List<String> openingOfficers() {
        return openingOfficers;
    }

    int openingThreshold() {
        return openingThreshold;
    }

    @Nullable
    String cpv() {
        return cpv;
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
