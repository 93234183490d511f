package fr.edossier.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.edossier.platform.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates of the planner for the words of a table. */
class SearchShareTest {
    private static final TestDatabase DATABASE = new TestDatabase();

    @BeforeAll
    static void fill() {
        DATABASE.execute("create table unknown_thing (words tsvector not null)");
        DATABASE.execute("create table thing (words tsvector not null)");
        DATABASE.execute(
                "insert into thing select array_to_tsvector(array_remove(array['place=all', case when n % 2 = 0 then 'place=half' end,"
                        + " case when n % 5 = 0 then 'place=l''eau\\' end], null)) from generate_series(1, 2000) n");
        DATABASE.execute("analyze thing");
    }

    private static double share(String table, String terms) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                PreparedStatement asked =
                        connection.prepareStatement("select search_share(cast(? as regclass), cast(? as text))")) {
            asked.setString(1, table);
            asked.setString(2, terms);
            try (ResultSet row = asked.executeQuery()) {
                row.next();
                return row.getDouble(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"all, 1.0", "half, 0.5", "l'eau\\, 0.2", "never, 0.0"})
    void termsHaveTheSharesTheyHave(String value, double share) throws SQLException {
        assertThat(share("thing", RowConditions.term("place", value))).isCloseTo(share, within(0.01));
    }

    @Test
    void termsTogetherAreTakenForIndependent() throws SQLException {
        assertThat(share("thing", RowConditions.term("place", "half") + " & " + RowConditions.term("place", "l'eau\\")))
                .isCloseTo(0.1, within(0.01));
    }

    @Test
    void everythingMayBeExpectedOfATableNobodyHasLookedAt() throws SQLException {
        assertThat(share("unknown_thing", RowConditions.term("place", "all"))).isGreaterThanOrEqualTo(1);
    }
}
