package fr.edossier.criteria.synthesis;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Confidentiality;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.content.WeightRange;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values held by most positions; null for a tie or without values. All values but the nature are taken from positions with
 * that nature, because a clause has no weight and a criterion is asked of all suppliers.
 */
public record Majority(
        @Nullable Nature nature,
        @Nullable WeightRange weight,
        @Nullable Confidentiality confidentiality,
        @Nullable AskedOf askedOf) {

    /** @param decided the nature if it is already decided */
    public static Majority of(List<Position> positions, @Nullable Nature decided) {
        Nature nature = decided != null ? decided : most(Nature.class, positions, Position::nature);
        List<Position> holders = positions.stream()
                .filter(position -> position.nature() == nature)
                .toList();
        return new Majority(
                nature,
                WeightSpread.middle(Synthesis.weights(holders)),
                most(Confidentiality.class, holders, Position::confidentiality),
                most(AskedOf.class, holders, Position::askedOf));
    }

    private static <E extends Enum<E>> @Nullable E most(
            Class<E> question, List<Position> positions, Function<Position, E> answer) {
        Distribution distribution =
                Distribution.of(question, positions.stream().map(answer).toList());
        int highest = distribution.answers().stream()
                .mapToInt(Distribution.Share::count)
                .max()
                .orElse(0);
        List<E> first = distribution.answers().stream()
                .filter(share -> share.count() == highest)
                .map(share -> Enum.valueOf(question, share.code()))
                .toList();
        return first.size() == 1 ? Objects.requireNonNull(first.get(0)) : null;
    }
}
