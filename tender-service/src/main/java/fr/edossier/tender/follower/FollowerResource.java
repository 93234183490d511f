package fr.edossier.tender.follower;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "followers",
        description =
                "The register of those who took a consultation's documents away and want to be told of what follows.")
public class FollowerResource {
    private final FollowerService followers;
    private final Callers callers;

    FollowerResource(FollowerService followers, Callers callers) {
        this.followers = followers;
        this.callers = callers;
    }

    @Schema(name = "FollowerPage", requiredProperties = "items")
    record FollowerPage(
            List<FollowerView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @POST
    @Path("/consultations/{id}/followers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "follow",
            summary = "Ask to be told of what becomes of a consultation",
            description =
                    "Roles: any, and nobody in particular: downloading needs no name, being told does. A mail confirms it (the next day, where the address had many today) and says how "
                            + "to end it. An address that is registered already stays as it is; the answer is the same. A supplier's "
                            + "organisation is notified on the portal too.")
    @APIResponse(responseCode = "202", description = "Registered; a mail is on its way.")
    public Response register(@PathParam("id") UUID id, @NotNull @Valid NewFollower body) {
        followers.register(callers.current(), id, body);
        return Response.accepted().build();
    }

    @GET
    @Path("/consultations/{id}/followers")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "listFollowers",
            summary = "Read the followers, newest first",
            description = "Roles: procurement-agent of the department or named, legal-officer, auditor.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = FollowerPage.class)))
    public Response list(@PathParam("id") UUID id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request(FollowerService.SORT, FollowerService.KEY_LENGTH);
        return PageResponse.of(followers.list(callers.current(), id, request), uri);
    }

    @DELETE
    @Path("/followers/{secret}")
    @PermitAll
    @Operation(
            operationId = "unfollow",
            summary = "Be told no more",
            description =
                    "Roles: any, and nobody in particular, with the secret that the confirming mail says. The entry is deleted.")
    @APIResponse(responseCode = "204", description = "Ended.")
    public Response end(@PathParam("secret") String secret) {
        followers.end(secret);
        return Response.noContent().build();
    }
}
