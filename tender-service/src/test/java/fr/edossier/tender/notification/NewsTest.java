package fr.edossier.tender.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Wording;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewsTest {
    @ParameterizedTest
    @EnumSource
    void everyKindHasItsTextsWithEveryArgumentFilledIn(NotificationKind kind) {
        News news = News.of(
                kind,
                UUID.randomUUID(),
                "2026-001",
                new Wording("Titre", "Title"),
                new Wording("Raison", "Reason"),
                Instant.parse("2026-07-01T10:00:00Z"),
                Instant.parse("2026-07-02T10:00:00Z"));
        assertThat(news.title().fr()).contains("2026-001").doesNotContain("{");
        assertThat(news.title().en()).contains("2026-001").doesNotContain("{");
        assertThat(news.text().fr()).contains("2026-001", "Titre").doesNotContain("{", "Title");
        assertThat(news.text().en()).contains("2026-001", "Title").doesNotContain("{", "Titre");
    }

    @Test
    void bracesInWhatPeopleWroteAreTheirs() {
        News news = News.of(
                NotificationKind.CONSULTATION_ABANDONED,
                UUID.randomUUID(),
                "{0}",
                new Wording("L''eau {1}", "{1}"),
                new Wording("{9}", "{9}"));
        assertThat(news.text().fr()).isEqualTo("La consultation {0} « L''eau {1} » est déclarée sans suite : {9}");
    }
}
