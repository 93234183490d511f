package fr.edossier.criteria.content;

import com.fasterxml.jackson.annotation.JsonFormat;
import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.EnvironmentalImpact;
import fr.edossier.criteria.codelist.Frequency;
import fr.edossier.criteria.codelist.Innovation;
import fr.edossier.criteria.codelist.IsoSubject;
import fr.edossier.criteria.codelist.Level;
import fr.edossier.criteria.codelist.MarketFamily;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Procedure;
import fr.edossier.criteria.codelist.SocialObjective;
import fr.edossier.criteria.codelist.SourceLevel;
import fr.edossier.criteria.codelist.SubTheme;
import fr.edossier.criteria.codelist.SustainabilityGoal;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.codelist.Visibility;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Content of an item. Nullable members may be absent from a draft; an absent list is empty. */
@Schema(description = "The content of an item; a draft may lack members that publication requires.")
public record ItemContent(
        @NotNull
        @Pattern(regexp = ItemContent.CODE)
        @Schema(description = "Unique in the catalogue and the same for all versions of an item.", examples = "ENV-001")
        String code,

        @NotNull Nature nature,
        @NotNull Theme theme,

        @NotNull @Schema(description = "A sub-theme of the theme.")
        SubTheme subTheme,

        @NotNull @Valid Text title,

        @Valid @Schema(description = "Purpose of the item, for the buyer.") @Nullable
        Wording purpose,

        @Valid
        @Schema(
                description =
                        "Text ready for a contract or the rules of a consultation; {{name}} stands for a variable.")
        @Nullable
        Wording text,

        @Size(max = 50) @Schema(description = "Exactly the variables used in the texts and formulas.")
        List<@NotNull @Valid Variable> variables,

        @NotNull Level level,

        @Size(max = 50) @Schema(description = "French search words.")
        List<@NotBlank @Size(max = 60) String> keywords,

        @Valid @Schema(description = "Question to the supplier; not on a clause.") @Nullable
        Wording question,

        @Valid @Schema(description = "The form of the answer; not on a clause.") @Nullable
        Answer answer,

        @NotNull
        @Schema(
                description =
                        "Anything but ALL is allowed only on a free-form question, because bidders are treated alike.")
        AskedOf askedOf,

        @NotNull @Schema(description = "Readers of the answers, unless the supplier claims stricter confidentiality.")
        Confidentiality confidentiality,

        @NotNull Visibility visibility,

        @Size(max = 20) @Schema(description = "Evidence asked for.")
        List<@NotNull @Valid Evidence> evidence,

        @Valid
        @Schema(
                description = "Link to the subject of the contract or its performance, at any stage of the "
                        + "life cycle; required to publish a criterion.")
        @Nullable
        Wording linkToSubject,

        @Valid @Schema(description = "On a criterion only.") @Nullable
        WeightRange suggestedWeight,

        @Valid @Schema(description = "On a criterion only.") @Nullable
        Scale scale,

        @Min(0)
        @Max(100)
        @Schema(
                description = "Percentage of the full mark below which a bid is eliminated; on a criterion only.",
                examples = "40")
        @Nullable
        Integer minimumScore,

        @Valid @Schema(description = "Verification of performance; on a clause only.") @Nullable
        Wording verification,

        @Schema(description = "On a clause only.") @Nullable Frequency frequency,

        @Size(min = 1, max = 200)
        @Schema(
                description = "Quantity measured to verify performance; on a clause only.",
                examples = "heures d'insertion")
        @Nullable
        String indicator,

        @Size(min = 1, max = 20) @Schema(description = "Unit of the indicator.", examples = "h") @Nullable
        String unit,

        @Size(min = 1, max = 1000)
        @Schema(
                description = "Penalty for non-performance; on a clause only.",
                examples = "60 € par heure non réalisée")
        @Nullable
        String penaltyFormula,

        @Valid @Schema(description = "On a clause only.") @Nullable
        Calculation calculation,

        @Size(min = 1, max = 500)
        @Schema(description = "Legal articles the item is based on.", examples = "CCP, L2112-2")
        @Nullable
        String legalBasis,

        @Valid @Schema(description = "Points for the buyer to watch.") @Nullable
        Wording vigilance,

        @Size(max = 13) @Schema(description = "Market families; empty means every family.")
        List<@NotNull MarketFamily> marketFamilies,

        @Size(max = 100)
        @Schema(
                description =
                        "CPV codes of eight digits, or two to seven digits followed by * for every code that starts with "
                                + "them, such as 4511*. Empty means any purchase.")
        List<@NotNull @Pattern(regexp = ItemContent.CPV) String> cpv,

        @Size(max = 6) @Schema(description = "Procedures; empty means any procedure.")
        List<@NotNull Procedure> procedures,

        @Valid @Nullable AmountRange amount,

        @Size(max = 100) @Schema(description = "NUTS codes or numbers of French departments; empty means everywhere.")
        List<@NotNull @Pattern(regexp = ItemContent.PLACE) String> places,

        @Size(max = 50) @Schema(description = "Codes of related items.")
        List<@NotNull @Pattern(regexp = ItemContent.CODE) String> related,

        @Size(max = 50) @Schema(description = "Codes of items that cannot be used together with this one.")
        List<@NotNull @Pattern(regexp = ItemContent.CODE) String> incompatible,

        @Nullable IsoSubject isoSubject,
        @Nullable SustainabilityGoal sustainabilityGoal,
        @Size(max = 7) List<@NotNull EnvironmentalImpact> environmentalImpacts,
        @Size(max = 7) List<@NotNull SocialObjective> socialObjectives,
        @Size(max = 4) List<@NotNull Innovation> innovations,

        @Size(min = 1, max = 500) @Schema(description = "Source of the idea.") @Nullable
        String source,

        @NotNull SourceLevel sourceLevel,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(description = "Day to review the item.") @Nullable
        LocalDate reviewOn,

        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(description = "Last day of use.") @Nullable
        LocalDate expiresOn) {
    public static final String CODE = "[A-Z]{2,5}-[0-9]{3}";
    static final String CPV = "[0-9]{8}|[0-9]{2,7}\\*";
    static final String PLACE = "FR[A-Z0-9]{0,3}|[0-9]{2,3}|2[AB]";

    public ItemContent {
        variables = Lists.orEmpty(variables);
        keywords = Lists.orEmpty(keywords);
        evidence = Lists.orEmpty(evidence);
        marketFamilies = Lists.orEmpty(marketFamilies);
        cpv = Lists.orEmpty(cpv);
        procedures = Lists.orEmpty(procedures);
        places = Lists.orEmpty(places);
        related = Lists.orEmpty(related);
        incompatible = Lists.orEmpty(incompatible);
        environmentalImpacts = Lists.orEmpty(environmentalImpacts);
        socialObjectives = Lists.orEmpty(socialObjectives);
        innovations = Lists.orEmpty(innovations);
    }
}
