package fr.edossier.criteria.content;

import static fr.edossier.criteria.content.Contents.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.criteria.codelist.AskedOf;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.i18n.Text;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void isTheHashOfTheDocumentedJson() throws Exception {
        ItemContent content = Contents.of(Nature.CRITERION)
                .theme(Theme.SOCIAL)
                .text(null)
                .with("code", "SOC-011")
                .with("title", new Text("Qualité é\"\\\n", "Quality"))
                .with("question", TEXT)
                .with("keywords", List.of("tri", "emploi"))
                .with("suggestedWeight", new WeightRange(5, 15))
                .with("amount", Map.of("min", new BigDecimal("90000.00")))
                .with("reviewOn", "2027-01-31")
                .content();
        String canonical = "{\"amount\":{\"min\":90000},\"askedOf\":\"ALL\",\"code\":\"SOC-011\","
                + "\"confidentiality\":\"BUYER_ONLY\",\"keywords\":[\"tri\",\"emploi\"],\"level\":\"BASE\","
                + "\"nature\":\"CRITERION\",\"number\":1,\"question\":{\"en\":\"The text\",\"fr\":\"Le texte\"},"
                + "\"reviewOn\":\"2027-01-31\",\"sourceLevel\":\"LOCAL_AUTHORITY\",\"subTheme\":\"INCLUSION\","
                + "\"suggestedWeight\":{\"max\":15,\"min\":5},\"theme\":\"SOCIAL\","
                + "\"title\":{\"en\":\"Quality\",\"fr\":\"Qualité é\\\"\\\\\\n\"},\"visibility\":\"PUBLIC\"}";
        assertThat(ContentHash.of(content, 1))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(canonical.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void everyMemberCounts() {
        Contents item = Contents.of(Nature.CRITERION);
        Stream<Contents> changed = Stream.of(
                item,
                Contents.of(Nature.CLAUSE),
                item.theme(Theme.SOCIAL),
                item.text(null),
                item.question(TEXT),
                item.link(TEXT),
                item.weight(new WeightRange(1, 2)),
                item.weight(new WeightRange(2, 2)),
                item.askedOf(AskedOf.LARGE_ONLY),
                item.measured("h", null),
                item.measured(null, "h"));
        assertThat(changed.map(contents -> ContentHash.of(contents.content(), 1)))
                .doesNotHaveDuplicates();
        assertThat(ContentHash.of(item.content(), 2)).isNotEqualTo(ContentHash.of(item.content(), 1));
    }
}
