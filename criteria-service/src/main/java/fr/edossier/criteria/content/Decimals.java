package fr.edossier.criteria.content;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Normalises numbers, so that equal contents have equal hashes. */
final class Decimals {
    private Decimals() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
