package fr.edossier.tender.compliance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A breach of a rule of the publication check.
 *
 * @param lot number of the lot; null where the whole consultation is concerned
 * @param pointer JSON pointer into the consultation as the API returns it
 * @param arguments arguments of the text {@code error.<rule>}
 */
record Finding(PublicationRule rule, @Nullable Integer lot, String pointer, List<Object> arguments) {
    static Finding of(PublicationRule rule, String pointer, Object... arguments) {
        return new Finding(rule, null, pointer, List.of(arguments));
    }

    static Finding ofLot(PublicationRule rule, int lot, String pointer, Object... arguments) {
        return new Finding(rule, lot, pointer, List.of(arguments));
    }
}
