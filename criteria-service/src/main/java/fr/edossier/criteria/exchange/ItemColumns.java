package fr.edossier.criteria.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Converts items to rows and back: one column per member, {@code title.fr} for a nested member, plain lists joined by
 * {@code |}, lists of objects as JSON. A row written and read again gives the same item.
 */
final class ItemColumns {
    /** Format of the text of a cell. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        LIST,
        JSON
    }

    private static final String JOINT = " | ";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,6})?");
    private static final Map<String, Kind> COLUMNS = columns();

    private ItemColumns() {}

    private static Map<String, Kind> columns() {
        Map<String, Kind> all = new LinkedHashMap<>();
        put(all, Kind.TEXT, "code nature theme subTheme title.fr title.en purpose.fr purpose.en text.fr text.en");
        put(all, Kind.JSON, "variables");
        put(all, Kind.TEXT, "level");
        put(all, Kind.LIST, "keywords");
        put(all, Kind.TEXT, "question.fr question.en answer.type answer.unit");
        put(all, Kind.JSON, "answer.choices");
        put(all, Kind.FLAG, "answer.required");
        put(all, Kind.TEXT, "askedOf confidentiality visibility");
        put(all, Kind.JSON, "evidence");
        put(all, Kind.TEXT, "linkToSubject.fr linkToSubject.en");
        put(all, Kind.NUMBER, "suggestedWeight.min suggestedWeight.max");
        put(all, Kind.TEXT, "scale.method scale.better");
        put(all, Kind.JSON, "scale.levels");
        put(all, Kind.TEXT, "scale.formula");
        put(all, Kind.NUMBER, "minimumScore");
        put(all, Kind.TEXT, "verification.fr verification.en frequency indicator unit penaltyFormula");
        put(all, Kind.TEXT, "calculation.formula calculation.example legalBasis vigilance.fr vigilance.en");
        put(all, Kind.LIST, "marketFamilies cpv procedures");
        put(all, Kind.NUMBER, "amount.min amount.max");
        put(all, Kind.LIST, "places related incompatible");
        put(all, Kind.TEXT, "isoSubject sustainabilityGoal");
        put(all, Kind.LIST, "environmentalImpacts socialObjectives innovations");
        put(all, Kind.TEXT, "source sourceLevel reviewOn expiresOn");
        return all;
    }

    private static void put(Map<String, Kind> all, Kind kind, String names) {
        for (String name : names.split(" ")) {
            all.put(name, kind);
        }
    }

    static List<String> names() {
        return List.copyOf(COLUMNS.keySet());
    }

    static boolean isKnown(String name) {
        return COLUMNS.containsKey(name);
    }

    static List<@Nullable Object> cells(JsonNode item) {
        List<@Nullable Object> cells = new ArrayList<>();
        COLUMNS.forEach((name, kind) -> cells.add(cell(at(item, name), kind)));
        return cells;
    }

    private static JsonNode at(JsonNode item, String name) {
        JsonNode found = item;
        for (String step : name.split("\\.")) {
            found = found.path(step);
        }
        return found;
    }

    private static @Nullable Object cell(JsonNode value, Kind kind) {
        if (value.isMissingNode() || value.isNull() || value.isArray() && value.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case TEXT, FLAG -> value.asText();
            case NUMBER -> value.decimalValue();
            case JSON -> value.toString();
            case LIST -> joined(value);
        };
    }

    private static String joined(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        boolean plain = texts.stream()
                .noneMatch(text -> text.contains("|") || text.startsWith("[") || !text.equals(text.strip()));
        return plain ? String.join(JOINT, texts) : list.toString();
    }

    /** Sets a member from a cell. Text that does not fit the column stays text, so that reading the item refuses it at its place. */
    static void set(ObjectNode item, String name, String cell, ObjectMapper json) {
        int dot = name.indexOf('.');
        ObjectNode owner = dot < 0 ? item : item.withObjectProperty(name.substring(0, dot));
        owner.set(name.substring(dot + 1), value(COLUMNS.getOrDefault(name, Kind.TEXT), cell, json));
    }

    private static JsonNode value(Kind kind, String cell, ObjectMapper json) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (kind) {
            case TEXT -> nodes.textNode(cell);
            case NUMBER -> NUMBER.matcher(cell).matches() ? number(cell.replace(',', '.')) : nodes.textNode(cell);
            case FLAG ->
                cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false")
                        ? nodes.booleanNode(Boolean.parseBoolean(cell))
                        : nodes.textNode(cell);
            case JSON -> parsed(cell, json);
            case LIST -> cell.startsWith("[") ? parsed(cell, json) : split(cell);
        };
    }

    private static JsonNode number(String text) {
        BigDecimal number = new BigDecimal(text);
        return number.stripTrailingZeros().scale() <= 0
                ? JsonNodeFactory.instance.numberNode(number.longValueExact())
                : JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode split(String cell) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : cell.split("\\|", -1)) {
            list.add(part.strip());
        }
        return list;
    }

    private static JsonNode parsed(String cell, ObjectMapper json) {
        try {
            return json.readTree(cell);
        } catch (JsonProcessingException broken) {
            return TextNode.valueOf(cell);
        }
    }
}
