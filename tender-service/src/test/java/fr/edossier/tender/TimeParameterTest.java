package fr.edossier.tender;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** PostgreSQL is told that a time is one: the driver asks once more, at each execution, for rows of what has a parameter of no type. */
@QuarkusTest
@SuiteTest
class TimeParameterTest {
    private final EntityManager entities;

    TimeParameterTest(EntityManager entities) {
        this.entities = entities;
    }

    @Test
    void aTimeIsSentWithItsType() {
        Object type = QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select cast(pg_typeof(:at) as text)")
                        .setParameter("at", Instant.EPOCH)
                        .getSingleResult());

        assertThat(type).isEqualTo("timestamp with time zone");
    }
}
