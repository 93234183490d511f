package fr.edossier.tender.follower;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "followers",
        description = "Followers of a consultation: people who withdrew its documents and asked to be told of changes.")
public class FollowerResource {
    private final FollowerService followers;
    private final Callers callers;

    FollowerResource(FollowerService followers, Callers callers) {
        this.followers = followers;
        this.callers = callers;
    }

    @POST
    @Path("/consultations/{id}/followers")
    @Consumes(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            operationId = "follow",
            summary = "Follow a consultation",
            description =
                    "Documents can be downloaded without it. A mail confirms the subscription (on the next day where"
                            + " the address received many today) and tells how to unsubscribe. For an address that follows"
                            + " already nothing changes, and the response is the same. A supplier's organisation is also"
                            + " notified on the portal.")
    @ResponseStatus(202)
    public void register(@PathParam("id") UUID id, @NotNull @Valid NewFollower body) {
        followers.register(callers.current(), id, body);
    }

    @GET
    @Path("/consultations/{id}/followers")
    @RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.AUDITOR})
    @Operation(
            operationId = "listFollowers",
            summary = "Read the followers, newest first",
            description = "For the agents of the department or named in the consultation, legal officers and auditors.")
    public RestResponse<Page<FollowerView>> list(
            @PathParam("id") UUID id, @BeanParam PageParameters page, @Context UriInfo uri) {
        PageRequest request = page.request(FollowerService.SORT, FollowerService.KEY_LENGTH);
        return PageResponse.of(followers.list(callers.current(), id, request), uri);
    }

    @DELETE
    @Path("/followers/{secret}")
    @PermitAll
    @Operation(
            operationId = "unfollow",
            summary = "Unsubscribe",
            description = "With the secret from the confirmation mail. The entry is deleted.")
    public void end(@PathParam("secret") String secret) {
        followers.end(secret);
    }
}
