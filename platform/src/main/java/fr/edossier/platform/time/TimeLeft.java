package fr.edossier.platform.time;

import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.RestResponse;

/** Headers with the time left to a deadline; not in the body, so that its entity tag does not change every second. */
public final class TimeLeft {
    /** The suite's time, RFC 3339. */
    public static final String SERVER_TIME = "Server-Time";

    /** Whole seconds to the deadline; negative when it has passed. */
    public static final String REMAINING = "Deadline-In";

    private TimeLeft() {}

    public static <T> RestResponse<T> on(RestResponse<T> response, DatabaseClock clock, Instant deadline) {
        Instant now = clock.instant();
        response.getHeaders().putSingle(SERVER_TIME, now.toString());
        response.getHeaders()
                .putSingle(
                        REMAINING, Long.toString(Duration.between(now, deadline).toSeconds()));
        return response;
    }
}
