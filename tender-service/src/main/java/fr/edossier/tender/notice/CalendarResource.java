package fr.edossier.tender.notice;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/consultations/{id}/calendar")
@Tag(name = "notices")
public class CalendarResource {
    private final ConsultationService consultations;
    private final NoticeService notices;
    private final Callers callers;

    CalendarResource(ConsultationService consultations, NoticeService notices, Callers callers) {
        this.consultations = consultations;
        this.notices = notices;
        this.callers = callers;
    }

    @GET
    @PermitAll
    @Produces(NoticeCalendar.MEDIA_TYPE)
    @Operation(
            operationId = "readConsultationCalendar",
            summary = "Read the dates of a consultation as iCalendar",
            description = "Roles: as for reading the consultation.")
    @APIResponse(
            responseCode = "200",
            description = "The end of questions and the deadline, as far as they are set.",
            content = @Content(mediaType = NoticeCalendar.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    public String read(@PathParam("id") UUID id, @Context HttpHeaders headers, @Context UriInfo uri) {
        ConsultationView view = consultations.read(callers.current(), id);
        Labels labels = new Labels(
                NoticeResource.TEXTS, Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        URI address = uri.getBaseUriBuilder().path("v1/consultations/" + id).build();
        List<NoticeCalendar.Event> events = new ArrayList<>();
        add(events, "questions", view.content().questionsUntil(), view, address, labels);
        add(events, "deadline", view.content().deadline(), view, address, labels);
        return NoticeCalendar.of(events, notices.now());
    }

    private static void add(
            List<NoticeCalendar.Event> events,
            String kind,
            @Nullable Instant at,
            ConsultationView view,
            URI address,
            Labels labels) {
        if (at != null) {
            events.add(new NoticeCalendar.Event(
                    view.id() + "@" + kind,
                    labels.of("calendar." + kind, view.reference(), labels.of(view.title())),
                    at,
                    view.updatedAt(),
                    address,
                    view.status() == ConsultationStatus.ABANDONED));
        }
    }
}
