package fr.edossier.platform.sample;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.idempotency.IdempotencyKey;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Endpoints that use every part of the platform. */
@Path("/v1/samples")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.PROCUREMENT_AGENT)
public class SampleResource {
    private static final long VERSION = 7;

    private final SampleService samples;
    private final Callers callers;

    public enum Kind {
        RED,
        GREEN
    }

    public record Part(@NotBlank String label) {}

    public record NewSample(
            @NotBlank @Size(max = 10) String name,
            @Min(1) int count,
            Kind kind,
            Instant at,
            @NotNull List<@Valid Part> parts) {}

    SampleResource(SampleService samples, Callers callers) {
        this.samples = samples;
        this.callers = callers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<NewSample> create(@NotNull @Valid NewSample body) {
        return ETags.created(URI.create("/v1/samples/1"), VERSION, body);
    }

    /** Lists fifty numbers. */
    @GET
    public RestResponse<Page<Integer>> list(
            @QueryParam("kind") String kind, @BeanParam PageParameters page, @Context UriInfo uri) {
        QueryParameter.code(Kind.class, "kind", kind);
        PageRequest request = page.request("number", 1);
        Integer after = request.after(0, Integer::valueOf);
        List<Integer> rows = IntStream.rangeClosed(1, 50)
                .filter(number -> after == null || number > after)
                .limit(request.fetchSize())
                .boxed()
                .toList();
        return PageResponse.of(Page.of(rows, request, row -> List.of(row.toString()), row -> row), uri);
    }

    @GET
    @Path("/{id}")
    public RestResponse<Map<String, UUID>> read(@PathParam("id") UUID id, @Context Request request) {
        return ETags.read(request, VERSION, Map.of("id", id));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public RestResponse<NewSample> replace(
            @PathParam("id") UUID id, @HeaderParam(IfMatch.HEADER) String ifMatch, @NotNull @Valid NewSample body) {
        IfMatch.required(ifMatch).check(VERSION);
        return ETags.written(VERSION + 1, body);
    }

    @POST
    @Path("/{id}/publication")
    public SampleService.Done publish(
            @PathParam("id") UUID id, @HeaderParam(IdempotencyKey.HEADER) String idempotencyKey) {
        return samples.publish(callers.current(), id, IdempotencyKey.required(idempotencyKey));
    }

    @GET
    @Path("/callers/me")
    public Map<String, Object> me() {
        return Map.of(
                "name", callers.current().name(),
                "department", String.valueOf(callers.current().department()),
                "organisation", String.valueOf(callers.current().organisation()));
    }

    @GET
    @Path("/faults/secret")
    @PermitAll
    public Response fail() {
        throw new IllegalStateException("select secret from nowhere");
    }
}
