package fr.edossier.tender.version;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.TaggedJson;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Public versions of a consultation. */
@Path("/v1/consultations/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "consultations")
public class VersionResource {
    private final VersionService versions;
    private final Callers callers;
    private final TaggedJson tagged;

    VersionResource(VersionService versions, Callers callers, TaggedJson tagged) {
        this.versions = versions;
        this.callers = callers;
        this.tagged = tagged;
    }

    @Schema(name = "ConsultationVersions", requiredProperties = "items")
    record ConsultationVersions(List<ConsultationVersion> items) {}

    @GET
    @PermitAll
    @Operation(
            operationId = "listConsultationVersions",
            summary = "List the public versions of a consultation, oldest first",
            description = "A draft has none and is found only by its buyers.")
    @APIResponseSchema(ConsultationVersions.class)
    public Response list(@PathParam("id") UUID id, @Context Request request) {
        Caller caller = callers.current();
        ConsultationVersions all = new ConsultationVersions(versions.all(caller, id));
        return Caching.published(tagged.read(request, all), caller);
    }

    @GET
    @Path("/{number}")
    @PermitAll
    @Operation(
            operationId = "readConsultationVersion",
            summary = "Read a version of a consultation",
            description = "With its lots and requirements.")
    public RestResponse<ConsultationVersion> read(
            @PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        Caller caller = callers.current();
        ConsultationVersion version = versions.read(caller, id, number);
        return Caching.published(ETags.read(request, String.valueOf(version.number()), version), caller);
    }
}
