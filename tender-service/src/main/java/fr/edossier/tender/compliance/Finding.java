package fr.edossier.tender.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found.
 *
 * @param lot its number; null where the whole consultation is concerned
 * @param pointer JSON pointer into the consultation as it is read
 * @param arguments of the text {@code error.<rule>}
 */
record Finding(GateRule rule, @Nullable Integer lot, String pointer, List<Object> arguments) {
    static Finding of(GateRule rule, String pointer, Object... arguments) {
        return new Finding(rule, null, pointer, List.of(arguments));
    }

    static Finding ofLot(GateRule rule, int lot, String pointer, Object... arguments) {
        return new Finding(rule, lot, pointer, List.of(arguments));
    }
}
