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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a consultation said, version by version. */
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
            summary = "List the versions of a consultation that were ever public",
            description =
                    "Roles: any, and nobody in particular; a draft has none and is not found by others than its buyers.")
    @APIResponse(
            responseCode = "200",
            description = "The first one first.",
            content = @Content(schema = @Schema(implementation = ConsultationVersions.class)))
    @APIResponse(responseCode = "304", description = "The list is that of the tag in If-None-Match.")
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
            description = "Roles: any, and nobody in particular.")
    @APIResponse(
            responseCode = "200",
            description = "The version, with lots and requirements.",
            content = @Content(schema = @Schema(implementation = ConsultationVersion.class)))
    @APIResponse(responseCode = "304", description = "Unchanged: versions never change.")
    public Response read(@PathParam("id") UUID id, @PathParam("number") int number, @Context Request request) {
        Caller caller = callers.current();
        ConsultationVersion version = versions.read(caller, id, number);
        return Caching.published(ETags.read(request, String.valueOf(version.number()), version), caller);
    }
}
