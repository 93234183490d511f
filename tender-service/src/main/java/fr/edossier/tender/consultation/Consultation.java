package fr.edossier.tender.consultation;

import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.access.People;
import fr.edossier.tender.content.Abandonment;
import fr.edossier.tender.content.Buyer;
import fr.edossier.tender.content.ConsultationContent;
import fr.edossier.tender.content.LotContent;
import fr.edossier.tender.content.LotEnding;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A procedure and its lots; one version, and so one entity tag, for the whole. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Consultation implements HeldConsultation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private long version;

    @JdbcTypeCode(SqlTypes.JSON)
    private ConsultationContent content;

    @Embedded
    private ListedContent listed;

    /** User names of the agents named in the content. */
    @Column(insertable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> agents;

    private String department;

    @Embedded
    private Life life = new Life();

    /** Number of the content's version, from 1; later ones are amendments. */
    private int contentVersion;

    private @Nullable String contentHash;

    @Embedded
    private Drafting drafting;

    private @Nullable UUID copyOf;
    private boolean relaunch;
    private Instant touchedAt;

    @OneToMany(mappedBy = "consultation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("number")
    private List<Lot> lots = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Consultation() {}

    Consultation(ConsultationContent content, String department, String author, Instant now) {
        this.department = department;
        this.drafting = new Drafting(author, now);
        this.contentVersion = 1;
        replace(content, author, now);
    }

    /** A draft with the same content without its dates; the writers of an own original count as the copy's. */
    Consultation copy(CopiedConsultation.Request of, String ofDepartment, String author, Instant now) {
        ConsultationContent said = content.again(of.reference());
        Consultation copy = new Consultation(of.own() ? said : said.forAll(), ofDepartment, author, now);
        copy.copyOf = id;
        if (of.own()) {
            copy.drafting.copiedFrom(drafting);
        }
        copy.relaunch = of.relaunch();
        copied(of.relaunch())
                .forEach(lot -> copy.lots.add(
                        new Lot(copy, (of.own() ? lot.content() : lot.content().forAll()).again())));
        return copy;
    }

    /** The lots that a copy gets: all, or in a partial relaunch those that ended without a contract. */
    List<Lot> copied(boolean inRelaunch) {
        return inRelaunch && !life.isAbandoned() ? lots().ended() : lots;
    }

    void replace(ConsultationContent changed, String writer, Instant now) {
        touchDraft(writer, now);
        say(changed);
    }

    private void say(ConsultationContent changed) {
        content = changed;
        life.until(changed.deadline());
    }

    void boughtBy(Buyer usual) {
        content = content.boughtBy(usual);
    }

    @Override
    public void grantVisa(String lawyer, String hash, Instant now) {
        life.requireDraft();
        drafting.grantVisa(lawyer, hash, now);
    }

    @Override
    public boolean hasVisaOf(String hash) {
        Drafting.Visa visa = drafting.visa();
        return visa != null && visa.hash().equals(hash);
    }

    Lot addLot(LotContent added, String writer, Instant now) {
        touchDraft(writer, now);
        lots().requireFree(added.number(), null);
        Lot lot = new Lot(this, added);
        lots.add(lot);
        return lot;
    }

    void replaceLot(Lot lot, LotContent changed, String writer, Instant now) {
        touchDraft(writer, now);
        lots().requireFree(changed.number(), lot);
        lot.replace(changed);
    }

    void removeLot(Lot lot, String writer, Instant now) {
        touchDraft(writer, now);
        lots.remove(lot);
    }

    @Override
    public void touchDraft(String writer, Instant now) {
        voidVisa(now);
        drafting.writtenBy(writer);
    }

    /** @throws Problem 409 unless it is a draft */
    void voidVisa(Instant now) {
        life.requireDraft();
        drafting.voidVisa();
        touchedAt = now;
    }

    @Override
    public void publish(String publisher, String hash, Instant now) {
        life.publish(publisher, now);
        contentHash = hash;
        touchedAt = now;
    }

    @Override
    public void amend(ConsultationContent amended, List<LotInConsultation> changed, String hash, Instant now) {
        life.requireAmendable(now);
        say(amended);
        contentVersion++;
        if (!hash.equals(contentHash)) {
            contentHash = hash;
            touchedAt = now;
        }
        for (LotInConsultation lot : changed) {
            Instant own = lot.content().deadline();
            if (own != null) {
                lots().find(lot.id()).orElseThrow().until(own);
            }
        }
    }

    @Override
    public void abandon(Abandonment why, String by, Instant now) {
        life.abandon(why, by, now);
        touchedAt = now;
    }

    @Override
    public void endLot(UUID lotId, LotEnding ending, String by, Instant now) {
        lots().find(lotId).orElseThrow(ConsultationService::notFound).end(ending, by, now);
        touchedAt = now;
        if (lots().haveAllEnded()) {
            life.end(now);
        }
    }

    @Override
    public void open(Instant now) {
        life.open(now);
    }

    /** @throws Problem 409 unless it, or one of its lots, ended without a contract */
    void requireRelaunchable() {
        if (!life.isAbandoned() && lots().ended().isEmpty()) {
            throw Problem.of(TenderProblem.CONSULTATION_NOT_ABANDONED);
        }
    }

    @Override
    public void check(IfMatch ifMatch, Instant now) {
        ifMatch.check(ConsultationView.tag(version, life.statusAt(now)));
    }

    @Override
    public People people() {
        return people(lots);
    }

    /** @param of lots whose evaluators are asked for */
    People people(List<Lot> of) {
        return new People(
                id,
                department,
                life.isDraft(),
                content.agents(),
                content.openingOfficers(),
                of.stream().collect(Collectors.toMap(Lot::id, Lot::evaluators)));
    }

    Lots lots() {
        return new Lots(lots);
    }

    @Override
    public List<LotInConsultation> lots(Instant now) {
        return lots().at(now);
    }

    @Override
    public UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    @Override
    public ConsultationContent content() {
        return content;
    }

    @Override
    public String department() {
        return department;
    }

    @Override
    public String createdBy() {
        return drafting.createdBy();
    }

    @Override
    public int contentVersion() {
        return contentVersion;
    }

    @Override
    public Life life() {
        return life;
    }

    @Nullable
    String contentHash() {
        return contentHash;
    }

    Drafting drafting() {
        return drafting;
    }

    @Nullable
    UUID copyOf() {
        return copyOf;
    }

    /** The abandoned or ended consultation that this one replaces. */
    @Nullable
    UUID relaunchOf() {
        return relaunch ? copyOf : null;
    }

    Instant touchedAt() {
        return touchedAt;
    }
}
