package fr.edossier.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamedStatementTest {
    @Test
    void parametersAreSetInTheOrderOfTheirMarks() {
        NamedStatement statement =
                NamedStatement.of("select :b, cast(:a as text), x::text, 'at 12:30' from t where c = :b");

        assertThat(statement.sql()).isEqualTo("select ?, cast(? as text), x::text, 'at 12:30' from t where c = ?");
        assertThat(statement.names()).containsExactly("b", "a", "b");
    }
}
