package fr.edossier.tender.requirement;

import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.catalogue.CatalogueItem;
import fr.edossier.tender.catalogue.Confidentiality;
import fr.edossier.tender.catalogue.ItemVariable;
import fr.edossier.tender.catalogue.Nature;
import fr.edossier.tender.scoring.AnnouncedWeight;
import fr.edossier.tender.scoring.Weighing;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Requirement of a lot: a frozen catalogue item, which later changes of the catalogue do not affect, or one written by hand. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are for queries only
class Requirement {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    private UUID lotId;
    private UUID consultationId;
    private int position;

    @Enumerated(EnumType.STRING)
    private Nature nature;

    private @Nullable String theme;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording title;

    @JdbcTypeCode(SqlTypes.JSON)
    private Wording text;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Wording question;

    @Enumerated(EnumType.STRING)
    private Confidentiality confidentiality;

    private boolean required;

    private @Nullable AnnouncedWeight weight;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SubCriterion> subCriteria;

    private @Nullable BigDecimal planned;
    private @Nullable String unit;

    /** Null if written by hand. */
    private @Nullable PickedItem item;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Wording linkToSubject;

    private @Nullable Integer minimumScore;

    /** Reason of a legal officer's waiver for a criterion on the supplier. */
    private @Nullable String supplierCriterionWaiver;

    /** Values of the item's variables, by name. */
    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> variableValues;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected Requirement() {}

    private Requirement(UUID lotId, UUID consultationId, int position) {
        this.lotId = lotId;
        this.consultationId = consultationId;
        this.position = position;
        this.variableValues = Map.of();
        this.subCriteria = List.of();
    }

    /** Copies it into another lot, without a waiver. */
    Requirement copy(UUID intoLot, UUID intoConsultation) {
        Requirement copy = new Requirement(intoLot, intoConsultation, position);
        copy.nature = nature;
        copy.theme = theme;
        copy.title = title;
        copy.text = text;
        copy.question = question;
        copy.confidentiality = confidentiality;
        copy.required = required;
        copy.weight = weight;
        copy.subCriteria = subCriteria;
        copy.planned = planned;
        copy.unit = unit;
        copy.item = item;
        copy.linkToSubject = linkToSubject;
        copy.minimumScore = minimumScore;
        copy.variableValues = variableValues;
        return copy;
    }

    /** @throws Problem 422 if the content breaks a rule for requirements of this item */
    static Requirement picked(
            UUID lotId, UUID consultationId, int position, NewRequirement content, CatalogueItem item) {
        Requirement requirement = new Requirement(lotId, consultationId, position);
        requirement.pick(content, item);
        return requirement;
    }

    /** @throws Problem 422 if the content breaks a rule for requirements */
    static Requirement handwritten(
            UUID lotId, UUID consultationId, int position, NewRequirement content, NewRequirement.Handwritten text) {
        Requirement requirement = new Requirement(lotId, consultationId, position);
        requirement.write(content, text);
        return requirement;
    }

    /**
     * Replaces the content; a requirement keeps its catalogue item, or stays written by hand.
     *
     * @throws Problem 422 for another item, or if the content breaks a rule for requirements
     */
    void replace(NewRequirement content) {
        if (!Objects.equals(content.itemId(), item == null ? null : item.id())) {
            throw Problem.of(TenderProblem.SOURCE_FIXED).at(ErrorPlace.pointer("/itemId"), "source-fixed");
        }
        if (content.handwritten() == null) {
            pick(content, snapshot());
        } else {
            write(content, content.handwritten());
        }
    }

    /**
     * Updates to another version of its item, or to an item that replaces it.
     *
     * @param given new weight; null to keep the present one
     * @param values values of variables, in addition to those that remain
     * @throws Problem 422 if the result breaks a rule for requirements
     */
    void move(CatalogueItem to, @Nullable BigDecimal given, Map<String, String> values) {
        boolean criterion = to.nature() == Nature.CRITERION;
        Weighing kept = criterion && given == null ? weighing() : new Weighing(given, null, null);
        pick(
                new NewRequirement(
                        to.id(),
                        null,
                        kept.value(),
                        required,
                        planned,
                        confidentiality.isWeakerThan(to.confidentiality()) ? null : confidentiality,
                        criterion && !Objects.equals(minimumScore, snapshot().minimumScore()) ? minimumScore : null,
                        to.keptOf(snapshot().chosenOf(variableValues), values),
                        kept.range(),
                        kept.rank(),
                        criterion
                                ? subCriteria.stream()
                                        .map(part -> new NewRequirement.Part(part.title(), part.weight()))
                                        .toList()
                                : List.of()),
                to);
    }

    private void pick(NewRequirement content, CatalogueItem from) {
        RequirementRules.requireAdmitted(from.nature(), from.confidentiality(), content);
        Map<String, String> values =
                ItemVariable.filled(from.variables() == null ? List.of() : from.variables(), content.values());
        ask(content, from.nature(), from.confidentiality());
        theme = from.theme();
        title = from.title();
        variableValues = values;
        text = Objects.requireNonNull(ItemVariable.fill(from.text(), values));
        question = ItemVariable.fill(from.question(), values);
        linkToSubject = ItemVariable.fill(from.linkToSubject(), values);
        if (minimumScore == null) {
            minimumScore = from.minimumScore();
        }
        unit = from.unit();
        item = PickedItem.of(from);
    }

    private void write(NewRequirement content, NewRequirement.Handwritten said) {
        RequirementRules.requireAdmitted(said.nature(), Confidentiality.BUYER_ONLY, content);
        ask(content, said.nature(), Confidentiality.BUYER_ONLY);
        title = said.title();
        text = said.text();
        unit = said.unit();
        theme = said.theme() == null ? null : said.theme().name();
        linkToSubject = said.linkToSubject();
    }

    /** Records a legal officer's waiver; the next change of the requirement removes it. */
    void waive(String reason) {
        supplierCriterionWaiver = reason;
    }

    private void ask(NewRequirement content, Nature of, Confidentiality least) {
        supplierCriterionWaiver = null;
        nature = of;
        required = content.required();
        weight = AnnouncedWeight.of(new Weighing(content.weight(), content.weightRange(), content.weightRank()));
        subCriteria = content.subCriteria().stream()
                .map(part -> new SubCriterion(UUID.randomUUID(), part.title(), part.weight()))
                .toList();
        planned = content.planned();
        minimumScore = content.minimumScore();
        confidentiality = content.confidentiality() == null ? least : content.confidentiality();
    }

    void place(int at) {
        position = at;
    }

    /** The catalogue item; only for a requirement picked from the catalogue. */
    CatalogueItem snapshot() {
        return Objects.requireNonNull(item).snapshot();
    }

    UUID id() {
        return id;
    }

    UUID lotId() {
        return lotId;
    }

    int position() {
        return position;
    }

    Weighing weighing() {
        return AnnouncedWeight.said(weight);
    }

    /** The item it was picked from; null if written by hand. */
    @Nullable
    PickedItem item() {
        return item;
    }

    RequirementView view() {
        Weighing weighing = weighing();
        return new RequirementView(
                id,
                lotId,
                position,
                nature,
                theme,
                title,
                text,
                question,
                confidentiality,
                required,
                weighing.value(),
                planned,
                unit,
                item == null ? null : new RequirementView.Source(item.id(), item.code(), item.number(), item.hash()),
                linkToSubject,
                minimumScore,
                variableValues,
                weighing.range(),
                weighing.rank(),
                subCriteria.isEmpty() ? null : subCriteria,
                supplierCriterionWaiver);
    }
}
