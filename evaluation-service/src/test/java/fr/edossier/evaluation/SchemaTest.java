package fr.edossier.evaluation;

import static org.assertj.core.api.Assertions.assertThatCode;

import fr.edossier.testing.SuiteTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import org.junit.jupiter.api.Test;

/** Compares the entities with the tables that the migrations create. */
@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class SchemaTest {
    @Inject
    EntityManagerFactory entities;

    @Test
    void tablesHaveTheColumnsOfTheEntities() {
        assertThatCode(() -> entities.getSchemaManager().validate()).doesNotThrowAnyException();
    }
}
