package fr.edossier.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Start page with addresses, demo users and the status of each part. */
final class StatusPage {
    /** Language of the page; French unless English is requested. */
    enum Language {
        FR,
        EN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Chooses the language; {@code lang=} in the query overrides the browser's preference. */
        static Language of(@Nullable String query, @Nullable String accepted) {
            if (query != null && query.contains("lang=")) {
                return query.contains("lang=en") ? EN : FR;
            }
            if (accepted == null) {
                return FR;
            }
            List<String> known = Locale.LanguageRange.parse(accepted).stream()
                    .map(range -> range.getRange()
                            .substring(0, Math.min(2, range.getRange().length())))
                    .filter(List.of("fr", "en")::contains)
                    .toList();
            return !known.isEmpty() && known.get(0).equals("en") ? EN : FR;
        }
    }

    private final StackOptions options;
    private final List<DemoPeople.Person> people;

    StatusPage(StackOptions options) {
        this.options = options;
        this.people = DemoPeople.of(Checkout.demoRealm(options.root()));
    }

    static long total(List<PartStatus> parts) {
        return parts.stream()
                .map(PartStatus::residentMemoryBytes)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    String render(Language language, List<PartStatus> parts) {
        Properties words = words(language);
        String page = resource("status.html");
        for (String word : words.stringPropertyNames()) {
            page = page.replace("{{" + word + "}}", escape(words.getProperty(word)));
        }
        return page.replace("{{lang}}", language.code())
                .replace("{{links}}", links(words))
                .replace(
                        "{{parts}}",
                        parts.stream().map(part -> row(part, words)).collect(Collectors.joining("\n")))
                .replace("{{total}}", ProgressText.memory(total(parts)))
                .replace("{{people}}", people.stream().map(StatusPage::row).collect(Collectors.joining("\n")));
    }

    private String links(Properties words) {
        String services = options.services().stream()
                .sorted()
                .map(service -> link(
                        "http://localhost:" + options.ports().of(service) + "/docs",
                        service.id(),
                        words.getProperty("api." + service.database())))
                .collect(Collectors.joining("\n"));
        String keycloak = Objects.toString(
                options.externalKeycloak(),
                "http://localhost:" + options.ports().keycloak());
        return String.join(
                "\n",
                services,
                link(keycloak, "Keycloak", words.getProperty("api.keycloak")),
                link("/mail", words.getProperty("mail"), words.getProperty("api.mail")));
    }

    private static String link(String address, String name, String meaning) {
        return "<li><a href=\"%s\">%s</a> <span>%s</span></li>"
                .formatted(escape(address), escape(name), escape(meaning));
    }

    private static String row(PartStatus part, Properties words) {
        Long pid = part.pid();
        Long memory = part.residentMemoryBytes();
        Double seconds = part.secondsToReady();
        return "<tr><th scope=\"row\">%s</th><td class=\"state %s\">%s</td><td>%d</td><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        escape(part.name()),
                        part.state().name().toLowerCase(Locale.ROOT),
                        escape(words.getProperty("state." + part.state().name())),
                        part.port(),
                        pid == null ? "" : pid,
                        memory == null ? "" : ProgressText.memory(memory),
                        seconds == null ? "" : seconds + " s");
    }

    private static String row(DemoPeople.Person person) {
        return "<tr><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s</td><td>%s</td></tr>"
                .formatted(
                        escape(person.username()),
                        escape(person.name()),
                        escape(person.role()),
                        escape(person.place()));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static Properties words(Language language) {
        try (InputStreamReader reader =
                new InputStreamReader(open("status_" + language.code() + ".properties"), StandardCharsets.UTF_8)) {
            Properties words = new Properties();
            words.load(reader);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        try (InputStream stream = open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(StatusPage.class.getResourceAsStream(name), name);
    }
}
