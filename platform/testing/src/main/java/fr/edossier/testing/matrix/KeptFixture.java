package fr.edossier.testing.matrix;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fixture of the row before, kept for the next one as long as no request can have changed its object. */
public final class KeptFixture {
    private static final String KEY = "Idempotency-Key";

    private final Function<String, Fixture> maker;
    private Fixture fixture = Fixture.NONE;
    private @Nullable String unchanged;

    KeptFixture(Function<String, Fixture> maker) {
        this.maker = maker;
    }

    /** The fixture of that name, with an idempotency key of its own where it carries one. */
    Fixture get(String name) {
        if (!name.equals(unchanged)) {
            fixture = maker.apply(name);
        } else if (fixture.headers().containsKey(KEY)) {
            fixture = fixture.header(KEY, UUID.randomUUID().toString());
        }
        unchanged = null;
        return fixture;
    }

    /** Keeps the fixture where the request to its object was refused or only read it. */
    void used(String name, String method, int status) {
        if (status >= 400 || method.equals("GET") || method.equals("HEAD")) {
            unchanged = name;
        }
    }
}
