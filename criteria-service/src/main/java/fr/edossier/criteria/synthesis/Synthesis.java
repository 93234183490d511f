package fr.edossier.criteria.synthesis;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Synthesis of positions on a proposal; it does not depend on their order. */
@Schema(
        description = "Synthesis of the positions on a proposal, without names.",
        requiredProperties = {"positions", "nature", "confidentiality", "askedOf", "feasibility", "remarks"})
public record Synthesis(
        @Schema(description = "Number of positions.") int positions,

        Distribution nature,

        @Schema(description = "Absent if no position has a weight.") @Nullable
        WeightSpread weight,

        Distribution confidentiality,
        Distribution askedOf,
        Distribution feasibility,

        @Schema(description = "Remarks in alphabetical order, which does not reveal who wrote them or when.")
        List<String> remarks) {

    public static Synthesis of(List<Position> positions) {
        return new Synthesis(
                positions.size(),
                Distribution.of(
                        Nature.class, positions.stream().map(Position::nature).toList()),
                WeightSpread.of(weights(positions)),
                Distribution.of(
                        Confidentiality.class,
                        positions.stream().map(Position::confidentiality).toList()),
                Distribution.of(
                        AskedOf.class, positions.stream().map(Position::askedOf).toList()),
                Distribution.of(
                        Feasibility.class,
                        positions.stream().map(Position::feasibility).toList()),
                positions.stream()
                        .map(Position::remark)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList());
    }

    static List<WeightRange> weights(List<Position> positions) {
        return positions.stream().map(Position::weight).filter(Objects::nonNull).toList();
    }
}
