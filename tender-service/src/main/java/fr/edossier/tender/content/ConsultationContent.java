package fr.edossier.tender.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.tender.codelist.Ccag;
import fr.edossier.tender.codelist.ContractNature;
import fr.edossier.tender.codelist.ExecutionMode;
import fr.edossier.tender.codelist.PriceForm;
import fr.edossier.tender.codelist.PriceType;
import fr.edossier.tender.codelist.PurchaseCategory;
import fr.edossier.tender.codelist.Reservation;
import fr.edossier.tender.codelist.Technique;
import fr.edossier.tender.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The content of a consultation, without its lots. */
@Schema(
        description =
                "The content of a consultation. A draft may be incomplete and wrong: it is saved, and its check says "
                        + "what stands in the way of its publication.")
public record ConsultationContent(
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,39}")
        @Schema(description = "Unique in the department.", examples = "2026-ACHATS-014")
        String reference,

        @NotNull @Valid Wording title,
        @Valid @Nullable Wording object,
        @Nullable Procedure procedure,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "Last instant at which an envelope is admitted, with its offset.",
                examples = "2026-12-01T17:00:00+01:00")
        @Nullable
        Instant deadline,

        @Size(max = 10)
        @Schema(description = "User names of the opening officers.", examples = "[\"olga\",\"omar\",\"otto\"]")
        List<@NotBlank @Size(max = 100) String> openingOfficers,

        @Min(2)
        @Max(10)
        @Schema(
                description = "How many different officers must act to open the envelopes; 2 by default.",
                examples = "2")
        @Nullable
        Integer openingThreshold,

        @Pattern(regexp = Cpv.CODE)
        @Schema(
                description = "Main code of the Common Procurement Vocabulary, eight digits without the check digit.",
                examples = "90911000")
        @Nullable
        String cpv,

        @Size(max = 50) @Schema(description = "Further CPV codes.")
        List<@NotNull @Pattern(regexp = Cpv.CODE) String> additionalCpv,

        @Nullable PurchaseCategory category,

        @Schema(description = "CONTRACT by default.") @Nullable
        ContractNature nature,

        @Size(max = 6) @Schema(description = "Empty: none.") List<@NotNull Technique> techniques,
        @Size(max = 3) @Schema(description = "Empty: none.") List<@NotNull ExecutionMode> executionModes,
        @Nullable Ccag ccag,
        @Valid @Nullable Place place,

        @Min(1)
        @Max(600)
        @Schema(description = "Length of the contract, rounded up to months.", examples = "48")
        @Nullable
        Integer durationMonths,

        @Nullable PriceForm priceForm,
        @Size(max = 4) List<@NotNull PriceType> priceTypes,

        @Valid
        @Schema(description = "Estimated value of all lots and renewals together; shown to insiders only.")
        @Nullable
        Money estimatedValue,

        @Size(max = 10) @Schema(description = "ISO 639-1 codes of the languages a bid may be in; empty: French.")
        List<@NotNull @Pattern(regexp = "[a-z]{2}") String> languages,

        @Valid @Nullable Variants variants,
        @Schema(description = "NONE by default.") @Nullable Reservation reservation,

        @Schema(description = "Whether bids must be signed electronically when they are submitted; false by default.")
        @Nullable
        Boolean signatureRequired,

        @Valid @Nullable UploadLimits uploadLimits,
        @Valid @Nullable Contact contact,

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(
                description = "Last instant at which a question is accepted; the deadline by default.",
                examples = "2026-11-20T12:00:00+01:00")
        @Nullable
        Instant questionsUntil,

        @Valid @Nullable LotLimits lotLimits,

        @Valid
        @Schema(
                description =
                        "Reason for not dividing the contract into lots (L2113-11); for a consultation of one lot.")
        @Nullable
        Wording noAllotment,

        @Size(max = 20)
        @Schema(
                description =
                        "User names of procurement agents, of other departments too, who may write the consultation as its own department does.")
        List<@NotNull @Size(max = 100) @Pattern(regexp = ConsultationContent.AGENT) String> agents,

        @Valid @Schema(description = "The buyer; the Region by default.") @Nullable
        Buyer buyer,

        @Size(min = 1, max = 100)
        @Pattern(regexp = ConsultationContent.AGENT)
        @Schema(
                description =
                        "User name of the legal officer of the team, who alone grants the visa and receives the notifications of the team; absent: any legal officer may grant it.",
                examples = "leo")
        @Nullable
        String legalOfficer,

        @Valid @Schema(description = "Ground of the procedure, where the value alone does not allow it.") @Nullable
        ProcedureGround procedureGround) {
    public static final String AGENT = "[^\\s\"\\\\]+";

    private static final int USUAL_THRESHOLD = 2;

    public ConsultationContent {
        openingOfficers = distinct(openingOfficers);
        additionalCpv = distinct(additionalCpv);
        techniques = distinct(techniques);
        executionModes = distinct(executionModes);
        priceTypes = distinct(priceTypes);
        languages = distinct(languages);
        agents = distinct(agents);
    }

    /** Keeps null elements, for validation to name them. */
    private static <T> List<T> distinct(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().distinct().toList();
    }

    /** Copy without what is shown to insiders only. */
    public ConsultationContent forAll() {
        return with(reference, deadline, questionsUntil, new Team(List.of(), null, List.of(), null), null, buyer);
    }

    /** Copy under another reference, without the dates, which were the original's. */
    public ConsultationContent again(String otherReference) {
        return with(otherReference, null, null, named(), estimatedValue, buyer);
    }

    /** Copy with that buyer where none is named. */
    public ConsultationContent boughtBy(@Nullable Buyer usual) {
        return buyer != null ? this : with(reference, deadline, questionsUntil, named(), estimatedValue, usual);
    }

    private record Team(
            List<String> openingOfficers,
            @Nullable Integer openingThreshold,
            List<String> agents,
            @Nullable String legalOfficer) {}

    private Team named() {
        return new Team(openingOfficers, openingThreshold, agents, legalOfficer);
    }

    private ConsultationContent with(
            String ofReference,
            @Nullable Instant until,
            @Nullable Instant lastQuestion,
            Team team,
            @Nullable Money estimate,
            @Nullable Buyer by) {
        return new ConsultationContent(
                ofReference,
                title,
                object,
                procedure,
                until,
                team.openingOfficers(),
                team.openingThreshold(),
                cpv,
                additionalCpv,
                category,
                nature,
                techniques,
                executionModes,
                ccag,
                place,
                durationMonths,
                priceForm,
                priceTypes,
                estimate,
                languages,
                variants,
                reservation,
                signatureRequired,
                uploadLimits,
                contact,
                lastQuestion,
                lotLimits,
                noAllotment,
                team.agents(),
                by,
                team.legalOfficer(),
                procedureGround);
    }

    /** User names of the named agents and of the named legal officer. */
    public List<String> team() {
        return Stream.concat(agents.stream(), Stream.ofNullable(legalOfficer))
                .distinct()
                .toList();
    }

    public int officersNeeded() {
        return Objects.requireNonNullElse(openingThreshold, USUAL_THRESHOLD);
    }
}
