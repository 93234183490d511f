package fr.edossier.tender;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Mail that waits to be sent. */
public final class Letters {
    private Letters() {}

    public record Waiting(String subject, String body) {}

    /** How many to that address may be sent now. */
    public static int dueNow(String address) {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select count(*) from mail where address = ? and due_at <= clock_timestamp()")) {
            select.setString(1, address);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To that address, oldest first. */
    public static List<Waiting> to(String address) {
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select subject, body from mail where address = ? order by due_at, id")) {
            select.setString(1, address);
            List<Waiting> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Waiting(row.getString(1), row.getString(2)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
