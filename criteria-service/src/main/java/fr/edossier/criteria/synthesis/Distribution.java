package fr.edossier.criteria.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "Distribution of the answers to one question.",
        requiredProperties = {"answers"})
public record Distribution(
        @Schema(description = "Every possible answer, in the order of its code list.")
        List<Share> answers,

        @Schema(
                description =
                        "Agreement in hundredths of a percent: 1 - (1 - Σp²) / (1 - 1/k), where p is the share of each "
                                + "answer and k the number of possible answers. 10000: all answers are the same; 0: all answers "
                                + "are equally frequent. Absent without answers.",
                examples = "7200")
        @Nullable
        Integer agreement) {
    static final int WHOLE = 10_000;

    @Schema(
            name = "AnswerShare",
            requiredProperties = {"code", "count", "share"})
    public record Share(
            @Schema(examples = "CRITERION") String code,
            int count,

            @Schema(
                    description =
                            "Share of the answers in hundredths of a percent, rounded by largest remainder so that the "
                                    + "shares add up to 10000; all are 0 without answers.",
                    examples = "6667")
            int share) {}

    /** @param answers in any order */
    static <E extends Enum<E>> Distribution of(Class<E> question, List<E> answers) {
        E[] codes = question.getEnumConstants();
        int[] counts = new int[codes.length];
        answers.forEach(answer -> counts[answer.ordinal()]++);
        int[] shares = shares(counts, answers.size());
        return new Distribution(
                IntStream.range(0, codes.length)
                        .mapToObj(i -> new Share(codes[i].name(), counts[i], shares[i]))
                        .toList(),
                answers.isEmpty() ? null : agreement(counts, answers.size()));
    }

    private static int[] shares(int[] counts, int total) {
        int[] shares = new int[counts.length];
        if (total == 0) {
            return shares;
        }
        List<Integer> byRemainder = new ArrayList<>();
        int missing = WHOLE;
        for (int i = 0; i < counts.length; i++) {
            shares[i] = (int) ((long) counts[i] * WHOLE / total);
            missing -= shares[i];
            byRemainder.add(i);
        }
        byRemainder.sort(Comparator.comparingLong((Integer i) -> -((long) counts[i] * WHOLE % total)));
        byRemainder.subList(0, missing).forEach(i -> shares[i]++);
        return shares;
    }

    /** Computes the agreement exactly and rounds it half up at the end. */
    private static int agreement(int[] counts, int total) {
        long all = (long) total * total;
        long alike =
                IntStream.of(counts).mapToLong(count -> (long) count * count).sum();
        long spread = (all - alike) * counts.length * WHOLE;
        long scale = all * (counts.length - 1);
        return (int) (WHOLE - (spread + scale / 2) / scale);
    }
}
