package fr.edossier.evaluation.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.evaluation.SomeEvaluation;
import fr.edossier.evaluation.TenderStub;
import fr.edossier.testing.SuiteTest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The database itself refuses changes to a sent evaluation. */
@QuarkusTest
@SuiteTest
@WithTestResource(TenderStub.class)
class KeptAsSentTest {
    @Inject
    DataSource database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evaluation set reply = 'autre' where id = ?",
                "update evaluation set reply = null, replied_at = null, replied_by = null where id = ?",
                "update evaluation set buyer_conduct = 'rien' where id = ?",
                "update evaluation set reply_due_at = reply_due_at + interval '1 day' where id = ?",
                "delete from evaluation where id = ?",
                "update rating set rating = 'MEETS' where evaluation_id = ?",
                "delete from evidence where evaluation_id = ?",
                "update achievement set achieved = 0 where evaluation_id = ?",
                "insert into rating (evaluation_id, area, rating) values (?, 'COST', 'MEETS')"
            })
    void refusesToChangeWhatWasSentOrReplied(String sql) {
        SomeEvaluation evaluation = SomeEvaluation.commented();
        String before = evaluation.read().asString();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(sql, evaluation))
                .satisfies(refusal -> assertThat(refusal.getSQLState()).isEqualTo("23001"));
        assertThat(evaluation.read().asString()).isEqualTo(before);
    }

    private void execute(String sql, SomeEvaluation evaluation) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, evaluation.id);
            statement.executeUpdate();
        }
    }
}
