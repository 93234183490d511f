package fr.edossier.criteria.content;

import static fr.edossier.criteria.content.Contents.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import fr.edossier.criteria.codelist.Nature;
import fr.edossier.criteria.codelist.Theme;
import fr.edossier.platform.difference.Difference;
import fr.edossier.platform.difference.Difference.Change;
import fr.edossier.platform.difference.Difference.Words;
import fr.edossier.platform.difference.Differences;
import fr.edossier.platform.i18n.Wording;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemDifferencesTest {
    private static List<Difference> between(Contents from, Contents to) {
        return Differences.between(from.content(), to.content());
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
                .extracting(Difference::pointer)
                .containsExactly("/theme", "/subTheme", "/linkToSubject", "/suggestedWeight/max");
        Difference weight = between(from, to).get(3);
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
}
