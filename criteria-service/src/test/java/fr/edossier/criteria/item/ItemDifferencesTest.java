package fr.edossier.criteria.item;

import static fr.edossier.criteria.item.Contents.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.criteria.item.ItemDifference.Change;
import fr.edossier.criteria.item.ItemDifference.Words;
import fr.edossier.platform.i18n.Wording;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ItemDifferencesTest {
    private static List<ItemDifference> between(Contents from, Contents to) {
        return ItemDifferences.between(from.content(), to.content());
    }

    @Test
    void theSameContentHasNone() {
        Contents item = Contents.of(Nature.CRITERION).weight(new WeightRange(10, 20));
        assertThat(between(item, item)).isEmpty();
    }

    @Test
    void eachMemberIsNamedWithBothValues() {
        Contents from =
                Contents.of(Nature.CRITERION).weight(new WeightRange(10, 20)).link(TEXT);
        Contents to = from.weight(new WeightRange(10, 25)).link(null).theme(Theme.SOCIAL);
        assertThat(between(from, to))
                .extracting(ItemDifference::pointer)
                .containsExactly("/theme", "/subTheme", "/linkToSubject", "/suggestedWeight/max");
        ItemDifference weight = between(from, to).get(3);
        assertThat(weight.from()).isEqualTo(new IntNode(20));
        assertThat(weight.to()).isEqualTo(new IntNode(25));
        assertThat(weight.words()).isEmpty();
        assertThat(between(from, to).get(2).to()).isNull();
        assertThat(between(to, from).get(2).from()).isNull();
    }

    @Test
    void aTextIsComparedWordByWord() {
        Contents from = Contents.of(Nature.CLAUSE).text(new Wording("Le titulaire trie ses déchets.", null));
        Contents to = Contents.of(Nature.CLAUSE).text(new Wording("Le titulaire trie et pèse ses déchets.", null));
        assertThat(between(from, to)).singleElement().satisfies(difference -> {
            assertThat(difference.pointer()).isEqualTo("/text/fr");
            assertThat(difference.words())
                    .containsExactly(
                            new Words(Change.KEPT, "Le titulaire trie "),
                            new Words(Change.ADDED, "et pèse "),
                            new Words(Change.KEPT, "ses déchets."));
        });
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("le ", "la ", "tri\n", "tri", "  ", "eau ", "é")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    /** Nothing is lost or made up: each text can be read off the words. */
    @Property
    void bothTextsCanBeReadOffTheWords(@ForAll("texts") String from, @ForAll("texts") String to) {
        List<Words> words = ItemDifferences.words(from, to);
        assertThat(read(words, Change.ADDED)).isEqualTo(from);
        assertThat(read(words, Change.REMOVED)).isEqualTo(to);
    }

    private static String read(List<Words> words, Change leftOut) {
        return words.stream()
                .filter(run -> run.change() != leftOut)
                .map(Words::text)
                .collect(Collectors.joining());
    }
}
