package fr.edossier.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Fills the catalogue of a throw-away database with published criteria of ordinary length. */
final class Catalogue {
    private static final String FILL = """
            insert into item (id, version, number, status, content, department, author, created_at, published_by,
                published_at, content_hash)
            select gen_random_uuid(), 2, 1, 'PUBLISHED', jsonb_build_object(
                    'code', 'B' || chr(65 + n / 26000) || chr(65 + n / 1000 % 26) || '-' || lpad((n % 1000)::text, 3, '0'),
                    'nature', 'CRITERION', 'theme', 'ENVIRONMENT', 'subTheme', 'WASTE', 'level', 'BASE',
                    'title', jsonb_build_object('fr', 'Critère ' || n, 'en', 'Criterion ' || n),
                    'text', words.said, 'question', words.said, 'linkToSubject', words.said,
                    'answer', jsonb_build_object('type', 'TEXT', 'required', true),
                    'suggestedWeight', jsonb_build_object('min', 5, 'max', 20),
                    'keywords', jsonb_build_array('déchets', 'tri', 'réemploi'), 'cpv', jsonb_build_array('90911*'),
                    'marketFamilies', jsonb_build_array('CLEANING'), 'askedOf', 'ALL', 'confidentiality', 'BUYER_ONLY',
                    'visibility', 'PUBLIC', 'sourceLevel', 'LOCAL_AUTHORITY', 'legalBasis', 'CCP, R2152-7'),
                'ACHATS', gen_random_uuid()::text, clock_timestamp(), gen_random_uuid()::text, clock_timestamp(),
                encode(sha256(n::text::bytea), 'hex')
            from generate_series(0, ? - 1) n, lateral (select
                jsonb_build_object('fr', repeat('Le titulaire réduit les déchets. ', 6),
                    'en', repeat('The contractor reduces waste. ', 6)) as said) words
            """;

    private final DataSource database;

    Catalogue(DataSource database) {
        this.database = database;
    }

    /** The ids of the new items. */
    List<UUID> fill(int items) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement fill = connection.prepareStatement(FILL + " returning id");
                Statement tidy = connection.createStatement()) {
            fill.setInt(1, items);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet rows = fill.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            tidy.execute("vacuum analyze item");
            return List.copyOf(ids);
        }
    }
}
