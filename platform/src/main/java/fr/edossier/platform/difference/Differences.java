package fr.edossier.platform.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import fr.edossier.platform.difference.Difference.Change;
import fr.edossier.platform.difference.Difference.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares two records member by member, and word by word where a member is a text. */
public final class Differences {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final String ID = "id";
    private static final String BETWEEN_WORDS = "(?<=\\s)(?=\\S)";

    private Differences() {}

    /** Returns the differences in the order of the record's members. Absent and empty values are equal. */
    public static List<Difference> between(Object from, Object to) {
        List<Difference> found = new ArrayList<>();
        compare("", JSON.valueToTree(from), JSON.valueToTree(to), found);
        return found;
    }

    private static void compare(
            String pointer, @Nullable JsonNode from, @Nullable JsonNode to, List<Difference> found) {
        if (Objects.equals(from, to)) {
            return;
        }
        if (from != null && to != null && from.isObject() && to.isObject()) {
            Set<String> members = new LinkedHashSet<>();
            from.fieldNames().forEachRemaining(members::add);
            to.fieldNames().forEachRemaining(members::add);
            members.forEach(name -> compare(pointer + "/" + name, said(from.get(name)), said(to.get(name)), found));
            return;
        }
        if (from != null && to != null && isAligned(from, to)) {
            for (int index = 0; index < from.size(); index++) {
                compare(pointer + "/" + index, from.get(index), to.get(index), found);
            }
            return;
        }
        boolean texts = from != null && to != null && from.isTextual() && to.isTextual();
        found.add(new Difference(pointer, from, to, texts ? words(from.textValue(), to.textValue()) : List.of()));
    }

    /**
     * Tells whether two lists have the same length and the same ids in the same order, so that their objects are
     * compared one by one.
     */
    private static boolean isAligned(JsonNode from, JsonNode to) {
        return from.isArray()
                && to.isArray()
                && from.size() == to.size()
                && IntStream.range(0, from.size())
                        .allMatch(index -> from.get(index).hasNonNull(ID)
                                && from.get(index).get(ID).equals(to.get(index).path(ID)));
    }

    private static @Nullable JsonNode said(@Nullable JsonNode value) {
        return value == null || value.isNull() || value.isArray() && value.isEmpty() ? null : value;
    }

    static List<Words> words(String from, String to) {
        List<String> before = List.of(from.split(BETWEEN_WORDS));
        List<String> after = List.of(to.split(BETWEEN_WORDS));
        List<Words> runs = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after, true).getDeltas()) {
            switch (delta.getType()) {
                case EQUAL -> add(runs, Change.KEPT, delta.getSource().getLines());
                case DELETE -> add(runs, Change.REMOVED, delta.getSource().getLines());
                case INSERT -> add(runs, Change.ADDED, delta.getTarget().getLines());
                case CHANGE -> {
                    add(runs, Change.REMOVED, delta.getSource().getLines());
                    add(runs, Change.ADDED, delta.getTarget().getLines());
                }
            }
        }
        return runs;
    }

    private static void add(List<Words> runs, Change change, List<String> words) {
        runs.add(new Words(change, String.join("", words)));
    }
}
