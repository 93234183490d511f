package fr.edossier.testing;

import io.restassured.RestAssured;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Applies {@link OpenApiCheck} to all requests of a test. */
final class CheckEveryResponse implements BeforeEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        if (RestAssured.filters().stream().noneMatch(OpenApiCheck.class::isInstance)) {
            RestAssured.filters(new OpenApiCheck());
        }
    }
}
