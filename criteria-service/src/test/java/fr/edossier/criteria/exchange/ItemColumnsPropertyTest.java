package fr.edossier.criteria.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class ItemColumnsPropertyTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property
    void whatIsWrittenToARowIsReadFromItAgain(@ForAll("items") ObjectNode item) {
        List<@Nullable Object> cells = ItemColumns.cells(item);
        List<String> names = ItemColumns.names();
        assertThat(cells).hasSameSizeAs(names);
        ObjectNode read = JSON.createObjectNode();
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell != null) {
                ItemColumns.set(read, names.get(i), text(cell), JSON);
            }
        }
        assertThat(read).isEqualTo(item);
    }

    private static String text(Object cell) {
        return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
    }

    @Provide
    Arbitrary<ObjectNode> items() {
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("ab|[]\"\\,;'é= \n{}:")
                .ofMinLength(1)
                .ofMaxLength(12);
        Arbitrary<List<String>> lists = words.list().ofMinSize(1).ofMaxSize(4);
        Arbitrary<Integer> whole = Arbitraries.integers().between(0, 100);
        Arbitrary<BigDecimal> amount = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, BigDecimal.valueOf(1_000_000))
                .ofScale(2)
                .filter(value -> value.stripTrailingZeros().scale() > 0)
                .map(BigDecimal::stripTrailingZeros);
        return Combinators.combine(
                        words, words, lists, lists, whole, amount, words.list().ofMaxSize(2))
                .as((title, text, keywords, cpv, score, min, described) -> {
                    ObjectNode item = JSON.createObjectNode();
                    item.put("code", "ENV-001");
                    item.putObject("title").put("fr", title).put("en", text);
                    item.putObject("text").put("fr", text);
                    keywords.forEach(item.withArray("keywords")::add);
                    cpv.forEach(item.withArray("cpv")::add);
                    item.put("minimumScore", (long) score);
                    item.putObject("amount").put("min", min);
                    described.forEach(label -> item.withArray("evidence")
                            .addObject()
                            .put("type", "LABEL")
                            .putObject("description")
                            .put("fr", label));
                    return item;
                });
    }
}
