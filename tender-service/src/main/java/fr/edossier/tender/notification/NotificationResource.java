package fr.edossier.tender.notification;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.problem.Refusal;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

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
@Tag(name = "notifications", description = "Notifications about consultations, on the portal and by mail.")
public class NotificationResource {
    private static final String WHOSE = "Notifications of the caller and of the caller's organisation.";
    private static final String OWN = "The caller's own address.";

    private static final List<String> YES_OR_NO = List.of("false", "true");

    private final NotificationService notifications;
    private final Callers callers;

    NotificationResource(NotificationService notifications, Callers callers) {
        this.notifications = notifications;
        this.callers = callers;
    }

    @Schema(requiredProperties = "unread")
    record NotificationCount(
            @Schema(description = "Number of notifications that the caller has not read.")
            long unread) {}

    @GET
    @Path("/notifications")
    @Operation(operationId = "listNotifications", summary = "List notifications, newest first", description = WHOSE)
    public RestResponse<Page<NotificationView>> list(
            @QueryParam("unread")
                    @Parameter(
                            description = "true: only notifications that the caller has not read.",
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
    @Operation(operationId = "countNotifications", summary = "Count unread notifications", description = WHOSE)
    public NotificationCount count() {
        return new NotificationCount(notifications.unread(callers.current()));
    }

    @POST
    @Path("/notifications/{notificationId}/reading")
    @Operation(
            operationId = "readNotification",
            summary = "Mark a notification as read",
            description = WHOSE + " It stays unread for colleagues.")
    public void read(@PathParam("notificationId") UUID notificationId) {
        notifications.read(callers.current(), notificationId);
    }

    @POST
    @Path("/notification-reading")
    @Operation(operationId = "readNotifications", summary = "Mark all notifications as read", description = WHOSE)
    public void readAll() {
        notifications.readAll(callers.current());
    }

    @GET
    @Path("/mail-address")
    @Operation(operationId = "getMailAddress", summary = "Read the mail address for notifications", description = OWN)
    @Refusal(status = 404, when = "The caller has no address.")
    public MailAddressView address() {
        return notifications.address(callers.current());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/mail-address")
    @Operation(
            operationId = "putMailAddress",
            summary = "Receive notifications by mail",
            description = OWN
                    + " Includes notifications of the caller's organisation; ends when the caller has not read"
                    + " any for ninety days.")
    public MailAddressView write(@NotNull @Valid MailAddressView body) {
        return notifications.write(callers.current(), body);
    }

    @DELETE
    @Path("/mail-address")
    @Operation(operationId = "deleteMailAddress", summary = "Delete the mail address", description = OWN)
    public void writeNoMore() {
        notifications.writeNoMore(callers.current());
    }
}
