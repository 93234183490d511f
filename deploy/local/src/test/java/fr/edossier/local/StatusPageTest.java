package fr.edossier.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusPageTest {
    private final StatusPage page = new StatusPage(
            OptionsReader.read(new Settings(Map.<String, String>of()::get, name -> null), Checkout.root()));
    private final List<PartStatus> parts = List.of(
            new PartStatus("postgresql", PartStatus.State.READY, 15432, 41L, 64L << 20, 1.25),
            new PartStatus("tender-service", PartStatus.State.STARTING, 8082, 42L, 36L << 20, null),
            new PartStatus("keycloak", PartStatus.State.EXTERNAL, 443, null, null, null));

    @Test
    void showsPartsLinksAndPeople() {
        String html = page.render(StatusPage.Language.FR, parts);

        assertThat(html)
                .contains("<html lang=\"fr\">")
                .contains("<td class=\"state ready\">prêt</td><td>15432</td><td>41</td><td>64 MiB</td><td>1.25 s</td>")
                .contains("<td class=\"state starting\">démarre</td><td>8082</td><td>42</td><td>36 MiB</td><td></td>")
                .contains("<td class=\"state external\">externe</td><td>443</td><td></td><td></td><td></td>")
                .contains("100 MiB")
                .contains("href=\"http://localhost:8081/docs\"", "href=\"http://localhost:8082/docs\"")
                .contains("href=\"http://localhost:8083/docs\"", "href=\"http://localhost:8180\"")
                .contains("<code>sophie</code></th><td>Sophie Sorel</td><td>supplier</td><td>alpes-proprete</td>");
    }

    @ParameterizedTest
    @CsvSource({"FR", "EN"})
    void noPlaceIsLeftUnfilled(StatusPage.Language language) {
        assertThat(page.render(language, parts)).doesNotContain("{{", "}}", "null");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,       -,                       FR
            -,       'en-GB,en;q=0.9',        EN
            -,       'fr-FR,fr;q=0.9,en;q=0.8', FR
            -,       'de,en;q=0.5',           EN
            -,       'de',                    FR
            lang=en, 'fr',                    EN
            lang=fr, 'en',                    FR
            lang=xx, 'en',                    FR
            """)
    void frenchUnlessEnglishIsAskedFor(String query, String accepted, StatusPage.Language expected) {
        assertThat(StatusPage.Language.of(query, accepted)).isEqualTo(expected);
    }

    @Test
    void textsCannotBecomeMarkup() {
        assertThat(StatusPage.escape("<a href=\"x\">&</a>")).isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
    }
}
