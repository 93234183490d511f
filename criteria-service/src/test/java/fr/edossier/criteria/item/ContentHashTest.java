package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Contents.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Text;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContentHashTest {
    @Test
    void isTheHashOfTheDocumentedJson() throws Exception {
        ItemContent content = new ItemContent(
                "SOC-011",
                Nature.CRITERION,
                Theme.SOCIAL,
                new Text("Qualité é\"\\\n", "Quality"),
                null,
                TEXT,
                null,
                new WeightRange(5, 15),
                AskedOf.ALL,
                Confidentiality.BUYER_ONLY,
                null,
                null,
                "L2112-2");
        String canonical = "{\"askedOf\":\"ALL\",\"code\":\"SOC-011\",\"confidentiality\":\"BUYER_ONLY\","
                + "\"legalBasis\":\"L2112-2\",\"nature\":\"CRITERION\",\"number\":1,"
                + "\"question\":{\"en\":\"The text\",\"fr\":\"Le texte\"},\"suggestedWeight\":{\"max\":15,\"min\":5},"
                + "\"theme\":\"SOCIAL\",\"title\":{\"en\":\"Quality\",\"fr\":\"Qualité é\\\"\\\\\\n\"}}";
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
