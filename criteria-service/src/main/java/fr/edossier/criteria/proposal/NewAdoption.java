package fr.edossier.criteria.proposal;

import fr.edossier.criteria.CriteriaProblem;
import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Level;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.SourceLevel;
import fr.edossier.criteria.codelist.SubTheme;
import fr.edossier.criteria.codelist.Visibility;
import fr.edossier.criteria.content.Evidence;
import fr.edossier.criteria.content.ItemContent;
import fr.edossier.criteria.content.WeightRange;
import fr.edossier.criteria.synthesis.Majority;
import fr.edossier.criteria.synthesis.Position;
import fr.edossier.platform.i18n.Text;
import fr.edossier.platform.i18n.Wording;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Content of the draft item to create from a proposal. A member left out takes the value of most "
                + "positions: the nature first, then the others among the positions with that nature.")
record NewAdoption(
        @NotNull @Pattern(regexp = "[A-Z]{2,5}-[0-9]{3}") @Schema(examples = "ENV-001")
        String code,

        @NotNull @Schema(description = "A sub-theme of the theme of the proposal.")
        SubTheme subTheme,

        @NotNull @Valid Text title,
        @NotNull Level level,
        @NotNull Visibility visibility,
        @NotNull SourceLevel sourceLevel,
        @Nullable Nature nature,

        @Valid
        @Schema(
                description =
                        "On a criterion only. If absent: from the median of the lower ends proposed to the median of the "
                                + "upper ends.")
        @Nullable
        WeightRange suggestedWeight,

        @Nullable Confidentiality confidentiality,
        @Nullable AskedOf askedOf,

        @Valid
        @Schema(description = "If absent, the words of the proposal, as text of a clause or else as question.")
        @Nullable
        Wording wording) {

    /**
     * Builds the content of the draft item.
     *
     * @throws Problem 422 if the positions give no majority for a member left out
     */
    ItemContent item(ProposalContent proposal, List<Position> positions) {
        Majority majority = Majority.of(positions, nature);
        Nature decided = settled("/nature", majority.nature());
        Confidentiality secrecy =
                settled("/confidentiality", confidentiality != null ? confidentiality : majority.confidentiality());
        AskedOf circle = settled("/askedOf", askedOf != null ? askedOf : majority.askedOf());
        Wording words = wording != null ? wording : new Wording(proposal.wish(), null);
        boolean clause = decided == Nature.CLAUSE;
        return new ItemContent(
                code,
                decided,
                proposal.theme(),
                subTheme,
                title,
                new Wording(proposal.why(), null),
                clause ? words : null,
                List.of(),
                level,
                List.of(),
                clause ? null : words,
                null,
                circle,
                secrecy,
                visibility,
                proofOf(proposal),
                null,
                suggestedWeight != null ? suggestedWeight : majority.weight(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                sourceLevel,
                null,
                null);
    }

    private static List<Evidence> proofOf(ProposalContent proposal) {
        return proposal.proof() == null
                ? List.of()
                : List.of(new Evidence(Evidence.Type.OTHER, new Wording(proposal.proof(), null), true));
    }

    private static <T> T settled(String pointer, @Nullable T value) {
        if (value == null) {
            throw Problem.of(CriteriaProblem.NO_MAJORITY).at(ErrorPlace.pointer(pointer), "no-majority");
        }
        return value;
    }
}
