package fr.edossier.tender.notice;

import fr.edossier.tender.Api;
import fr.edossier.tender.Market;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Published consultations that one word finds, and no others. */
final class Searched {
    private final String word = newWord();

    /** A word no other test writes, in letters the stemmer and the mending of words leave alone. */
    private static String newWord() {
        return ThreadLocalRandom.current()
                .ints(14, 0, 10)
                .mapToObj(i -> "bcdfghjkmp".substring(i, i + 1))
                .collect(Collectors.joining());
    }

    String word() {
        return word;
    }

    Market published(Map<String, ?> more) {
        return drafted(new Market(), more)
                .withLot(40)
                .withHandwritten("CRITERION", 60, true, "BUYER_ONLY")
                .withHandwritten("CLAUSE", null, false, "BUYER_ONLY")
                .publish();
    }

    Market drafted(Market market, Map<String, ?> more) {
        Map<String, Object> content = new HashMap<>(market.content("ADAPTED"));
        content.put("object", Api.text("Nettoyage des lycées " + word));
        content.putAll(more);
        return market.drafted(content);
    }
}
