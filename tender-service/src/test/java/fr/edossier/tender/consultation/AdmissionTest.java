package fr.edossier.tender.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.platform.i18n.Text;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Instant DEADLINE = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant BEFORE = DEADLINE.minusSeconds(3600);

    private static Consultation draft() {
        Text text = new Text("Nettoyage", "Cleaning");
        NewConsultation content =
                new NewConsultation("2026-014", text, text, Procedure.OPEN, DEADLINE, List.of("olga", "omar"), 2, null);
        return new Consultation(content, "ACHATS", "alice", BEFORE);
    }

    private static Consultation published() {
        Consultation consultation = draft();
        consultation.publish("alice", BEFORE);
        return consultation;
    }

    @Test
    void theDeadlineItselfIsInTime() {
        assertThat(published().admits(DEADLINE)).isTrue();
        assertThat(published().statusAt(DEADLINE)).isEqualTo(ConsultationStatus.PUBLISHED);
    }

    @Test
    void theMicrosecondAfterTheDeadlineIsLate() {
        Instant late = DEADLINE.plus(1, ChronoUnit.MICROS);
        assertThat(published().admits(late)).isFalse();
        assertThat(published().statusAt(late)).isEqualTo(ConsultationStatus.CLOSED);
    }

    @Test
    void aDraftAndAnOpenedConsultationAdmitNothing() {
        assertThat(draft().admits(BEFORE)).isFalse();
        Consultation opened = published();
        opened.open(DEADLINE.plusSeconds(1));
        assertThat(opened.admits(BEFORE)).isFalse();
    }
}
