package fr.edossier.criteria.usage;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data of the fact that a contract is signed. */
public record SignedContract(
        UUID contractId,
        UUID lotId,
        String department,
        Money amount,
        Instant signedAt,
        @Nullable String cpv,
        @Nullable List<Item> items,
        @Nullable List<Commitment> commitments) {
    public record Money(BigDecimal amount, String currency) {}

    public record Item(
            String itemCode,
            @Nullable Integer number,
            String nature,
            @Nullable String theme) {}

    /** @param itemCode null for a commitment without an item */
    public record Commitment(
            @Nullable String itemCode,
            @Nullable Integer itemNumber,
            String nature,
            @Nullable String theme) {}

    /** Lists the items of the lot; older facts lack them, and the items of the commitments are used instead. */
    List<Item> uses() {
        if (items != null) {
            return items;
        }
        return commitments == null
                ? List.of()
                : commitments.stream().flatMap(SignedContract::item).toList();
    }

    private static Stream<Item> item(Commitment commitment) {
        String code = commitment.itemCode();
        return code == null
                ? Stream.empty()
                : Stream.of(new Item(code, commitment.itemNumber(), commitment.nature(), commitment.theme()));
    }

    /** Returns the CPV code, null unless it has eight digits. */
    @Nullable
    String mainCpv() {
        return cpv != null && cpv.matches("[0-9]{8}") ? cpv : null;
    }
}
