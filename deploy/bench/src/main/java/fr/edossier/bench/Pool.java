package fr.edossier.bench;

import fr.edossier.local.Service;
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

/** Connections to a service's database, in the same kind of pool as the service's. */
final class Pool {
    private Pool() {}

    /** Opens a pool; needs a running stack with these options. */
    static AgroalDataSource of(StackOptions options, Service service, int workers) throws IOException, SQLException {
        int connections = Math.max(workers, Chunks.WRITERS);
        String database = service.database();
        String password = password(options, database);
        String url = "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + database;
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.initialSize(connections)
                        .maxSize(connections)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(url)
                                .principal(new NamePrincipal(database))
                                .credential(new SimplePassword(password)))));
    }

    private static String password(StackOptions options, String role) throws IOException {
        Properties secrets = new Properties();
        try (Reader reader = Files.newBufferedReader(options.data().resolve("secrets.properties"))) {
            secrets.load(reader);
        }
        return secrets.getProperty(role);
    }
}
