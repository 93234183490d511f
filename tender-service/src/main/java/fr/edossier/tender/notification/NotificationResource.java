package fr.edossier.tender.notification;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Role.PROCUREMENT_AGENT,
    Role.LEGAL_OFFICER,
    Role.OPENING_OFFICER,
    Role.EVALUATOR,
    Role.CONTRACT_MANAGER,
    Role.CATALOGUE_CURATOR,
    Role.AUDITOR,
    Role.SUPPLIER
})
@Tag(name = "notifications", description = "What the caller is told of consultations, and by mail if they wish.")
public class NotificationResource {
    private static final String WHOSE =
            "Roles: every person's. What is told to the caller, and to the caller's organisation.";
    private static final String OWN = "Roles: every person's; the caller's own.";

    private static final List<String> YES_OR_NO = List.of("false", "true");

    private final NotificationService notifications;
    private final Callers callers;

    NotificationResource(NotificationService notifications, Callers callers) {
        this.notifications = notifications;
        this.callers = callers;
    }

    @Schema(name = "NotificationPage", requiredProperties = "items")
    record NotificationPage(
            List<NotificationView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @Schema(requiredProperties = "unread")
    record NotificationCount(
            @Schema(description = "How many the caller has not read.")
            long unread) {}

    @GET
    @Path("/notifications")
    @Operation(operationId = "listNotifications", summary = "List notifications, newest first", description = WHOSE)
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header names the next one.",
            content = @Content(schema = @Schema(implementation = NotificationPage.class)))
    public Response list(
            @QueryParam("unread")
                    @Parameter(
                            description = "true: only what the caller has not read.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String unread,
            @BeanParam PageParameters page,
            @Context UriInfo uri) {
        boolean unreadOnly = QueryParameter.oneOf(YES_OR_NO, "unread", unread).equals("true");
        PageRequest request = page.request(NotificationService.SORT, NotificationService.KEY_LENGTH);
        return PageResponse.of(notifications.list(callers.current(), unreadOnly, request), uri);
    }

    @GET
    @Path("/notification-count")
    @Operation(operationId = "countNotifications", summary = "Count what the caller has not read", description = WHOSE)
    @APIResponse(
            responseCode = "200",
            description = "The count.",
            content = @Content(schema = @Schema(implementation = NotificationCount.class)))
    public NotificationCount count() {
        return new NotificationCount(notifications.unread(callers.current()));
    }

    @POST
    @Path("/notifications/{notificationId}/reading")
    @Operation(
            operationId = "readNotification",
            summary = "Mark a notification as read",
            description = WHOSE + " Colleagues still have it to read.")
    @APIResponse(responseCode = "204", description = "Read; again is the same.")
    public Response read(@PathParam("notificationId") UUID notificationId) {
        notifications.read(callers.current(), notificationId);
        return Response.noContent().build();
    }

    @POST
    @Path("/notification-reading")
    @Operation(operationId = "readNotifications", summary = "Mark all notifications as read", description = WHOSE)
    @APIResponse(responseCode = "204", description = "All that was told until now is read.")
    public Response readAll() {
        notifications.readAll(callers.current());
        return Response.noContent().build();
    }

    @GET
    @Path("/mail-address")
    @Operation(operationId = "getMailAddress", summary = "Read where the caller is written to", description = OWN)
    @APIResponse(
            responseCode = "200",
            description = "The address.",
            content = @Content(schema = @Schema(implementation = MailAddressView.class)))
    @APIResponse(responseCode = "404", description = "NOT_FOUND: the caller gave none.")
    public MailAddressView address() {
        return notifications.address(callers.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/mail-address")
    @Operation(
            operationId = "putMailAddress",
            summary = "Be written to of what one is told",
            description = OWN
                    + " From now on, what is told to the caller's organisation too; until ninety days have passed in which "
                    + "the caller did not read their notifications.")
    @APIResponse(
            responseCode = "200",
            description = "The address.",
            content = @Content(schema = @Schema(implementation = MailAddressView.class)))
    public MailAddressView write(@NotNull @Valid MailAddressView body) {
        return notifications.write(callers.current(), body);
    }

    @DELETE
    @Path("/mail-address")
    @Operation(operationId = "deleteMailAddress", summary = "Be written to no more", description = OWN)
    @APIResponse(responseCode = "204", description = "No address is kept.")
    public Response writeNoMore() {
        notifications.writeNoMore(callers.current());
        return Response.noContent().build();
    }
}
