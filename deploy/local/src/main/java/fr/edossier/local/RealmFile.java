package fr.edossier.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Merges the demo overlay into the production realm, so that there is one realm to maintain. Objects are merged member
 * by member; in a list, an element with the name of an existing one is merged into it, and any other is added.
 */
final class RealmFile {
    /** Members that identify an element of a list in a realm. */
    private static final List<String> KEYS = List.of("clientId", "username", "alias", "name");

    private RealmFile() {}

    /** Returns a new tree; neither argument changes. */
    static ObjectNode merge(ObjectNode base, ObjectNode overlay) {
        ObjectNode merged = base.deepCopy();
        overlay.properties()
                .forEach(member -> merged.set(
                        member.getKey(),
                        merged.has(member.getKey())
                                ? merged(merged.get(member.getKey()), member.getValue())
                                : member.getValue().deepCopy()));
        return merged;
    }

    private static JsonNode merged(JsonNode base, JsonNode overlay) {
        if (base instanceof ObjectNode object && overlay instanceof ObjectNode over) {
            return merge(object, over);
        }
        if (base instanceof ArrayNode list && overlay instanceof ArrayNode over) {
            return merge(list, over);
        }
        return overlay.deepCopy();
    }

    private static ArrayNode merge(ArrayNode base, ArrayNode overlay) {
        ArrayNode merged = base.deepCopy();
        for (JsonNode element : overlay) {
            int place = placeOf(merged, element);
            if (place < 0) {
                merged.add(element.deepCopy());
            } else {
                merged.set(place, merged(merged.get(place), element));
            }
        }
        return merged;
    }

    private static int placeOf(ArrayNode list, JsonNode element) {
        Optional<String> key = KEYS.stream().filter(element::has).findFirst();
        for (int i = 0; key.isPresent() && i < list.size(); i++) {
            if (element.get(key.get()).equals(list.get(i).get(key.get()))) {
                return i;
            }
        }
        return -1;
    }
}
