package fr.edossier.platform.difference;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.difference.Difference.Change;
import fr.edossier.platform.difference.Difference.Words;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DifferencesTest {
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("le ", "la ", "tri\n", "tri", "  ", "eau ", "é")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    /** Both texts can be put together again from the words. */
    @Property
    void bothTextsCanBeReadOffTheWords(@ForAll("texts") String from, @ForAll("texts") String to) {
        List<Words> words = Differences.words(from, to);
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
