package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement with named parameters, like those of the services.
 *
 * @param sql with a question mark for each parameter
 * @param names of the parameters, in the order of the question marks
 */
record NamedStatement(String sql, List<String> names) {
    private static final Pattern PARAMETER = Pattern.compile("(?<![:\\w]):([a-zA-Z]\\w*)");
    private static final Map<String, NamedStatement> KNOWN = new ConcurrentHashMap<>();

    static NamedStatement of(String named) {
        return KNOWN.computeIfAbsent(named, NamedStatement::parsed);
    }

    private static NamedStatement parsed(String named) {
        Matcher parameters = PARAMETER.matcher(named);
        List<String> names = parameters.results().map(found -> found.group(1)).toList();
        return new NamedStatement(parameters.replaceAll("?"), names);
    }

    PreparedStatement prepare(Connection connection, Map<String, Object> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values.get(names.get(i)));
        }
        return statement;
    }
}
