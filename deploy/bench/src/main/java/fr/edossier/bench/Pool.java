package fr.edossier.bench;

import fr.edossier.local.StackOptions;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Connections to the catalogue's database, from the same kind of pool as the service's. */
final class Pool {
    private static final String DATABASE = "criteria";
    /** Those that fill it. */
    private static final int WRITERS = 2;

    private Pool() {}

    /** Needs a running stack with these options. */
    static AgroalDataSource of(StackOptions options, int workers) throws IOException, SQLException {
        int connections = Math.max(workers, WRITERS);
        String password = password(options);
        String url = "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + DATABASE;
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.initialSize(connections)
                        .maxSize(connections)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(DATABASE))
                                .credential(new SimplePassword(password)))));
    }

    private static String password(StackOptions options) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(options.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(DATABASE);
    }
}
