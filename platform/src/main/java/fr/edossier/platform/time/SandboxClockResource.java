package fr.edossier.platform.time;

import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.problem.Refusal;
import io.quarkus.security.Authenticated;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets whoever builds against the suite live through a deadline in a second. Outside a sandbox there is no such resource. */
@Path("/sandbox/clock")
@Authenticated
@Tag(name = "sandbox", description = "Only in a sandbox: 404 anywhere else.")
public class SandboxClockResource {
    private final DatabaseClock clock;
    private final SandboxConfig config;

    SandboxClockResource(DatabaseClock clock, SandboxConfig config) {
        this.clock = clock;
        this.config = config;
    }

    @GET
    @Operation(operationId = "readSandboxClock", summary = "Read the clock", description = "Only in a sandbox.")
    @Refusal(status = 404, when = "Not a sandbox.")
    public ClockReading read() {
        refuseOutsideSandbox();
        return clock.read();
    }

    @PUT
    @Operation(
            operationId = "moveSandboxClock",
            summary = "Move the clock",
            description = "Sets the time, from which the clock runs on. Only in a sandbox.")
    @Refusal(status = 404, when = "Not a sandbox.")
    public ClockReading move(@Valid @NotNull NewTime body) {
        refuseOutsideSandbox();
        clock.moveTo(body.instant());
        return clock.read();
    }

    @DELETE
    @Operation(
            operationId = "putBackSandboxClock",
            summary = "Put the clock back",
            description = "Sets the clock to the real time. Only in a sandbox.")
    @Refusal(status = 404, when = "Not a sandbox.")
    public ClockReading putBack() {
        refuseOutsideSandbox();
        clock.putBack();
        return clock.read();
    }

    private void refuseOutsideSandbox() {
        if (!config.enabled()) {
            throw Problem.of(PlatformProblem.NOT_FOUND);
        }
    }
}
