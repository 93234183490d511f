package fr.edossier.testing;

import fr.edossier.testing.token.OidcResource;
import fr.edossier.testing.token.Tokens;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a test of the running service its own PostgreSQL, the issuer of {@link Tokens}, and {@link OpenApiCheck} on
 * each response. Written after {@code @QuarkusTest}, which a test class must carry itself for Quarkus to make it a
 * bean. Classes with the same profile share one boot.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(PostgresResource.class)
@WithTestResource(OidcResource.class)
@ExtendWith(CheckEveryResponse.class)
public @interface SuiteTest {}
