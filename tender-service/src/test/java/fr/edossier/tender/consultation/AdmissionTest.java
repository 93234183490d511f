package fr.edossier.tender.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class AdmissionTest {
    private static final Instant DEADLINE = Instant.parse("2026-12-01T16:00:00Z");
    private static final Instant BEFORE = DEADLINE.minusSeconds(3600);

    private static Consultation draft() {
        return new Consultation(Contents.of(DEADLINE), "ACHATS", "alice", BEFORE);
    }

    private static Consultation published() {
        Consultation consultation = draft();
        consultation.publish("alice", "hash", BEFORE);
        return consultation;
    }

    @Test
    void theDeadlineItselfIsInTime() {
        assertThat(published().life().admits(DEADLINE)).isTrue();
        assertThat(published().life().statusAt(DEADLINE)).isEqualTo(ConsultationStatus.PUBLISHED);
    }

    @Test
    void theMicrosecondAfterTheDeadlineIsLate() {
        Instant late = DEADLINE.plus(1, ChronoUnit.MICROS);
        assertThat(published().life().admits(late)).isFalse();
        assertThat(published().life().statusAt(late)).isEqualTo(ConsultationStatus.CLOSED);
    }

    @Test
    void aDraftAndAnOpenedConsultationAdmitNothing() {
        assertThat(draft().life().admits(BEFORE)).isFalse();
        Consultation opened = published();
        opened.open(DEADLINE.plusSeconds(1));
        assertThat(opened.life().admits(BEFORE)).isFalse();
    }
}
