package fr.edossier.tender.notice;

import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.precondition.Caching;
import fr.edossier.platform.precondition.ContentTag;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.time.DatabaseClock;
import fr.edossier.tender.consultation.ConsultationService;
import fr.edossier.tender.consultation.ConsultationStatus;
import fr.edossier.tender.consultation.ConsultationView;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/v1/consultations/{id}/calendar")
@Tag(name = "notices")
public class CalendarResource {
    private final ConsultationService consultations;
    private final Callers callers;
    private final DatabaseClock clock;

    CalendarResource(ConsultationService consultations, Callers callers, DatabaseClock clock) {
        this.consultations = consultations;
        this.callers = callers;
        this.clock = clock;
    }

    private record Shown(List<NoticeCalendar.Event> events) {}

    @GET
    @PermitAll
    @Produces(NoticeCalendar.MEDIA_TYPE)
    @Operation(
            operationId = "readConsultationCalendar",
            summary = "Read the dates of a consultation as iCalendar",
            description =
                    "The end of questions, the deadline, and those of lots that close earlier, as far as they are set."
                            + " For whoever may read the consultation.")
    public RestResponse<String> read(
            @PathParam("id") UUID id, @Context Request request, @Context HttpHeaders headers, @Context UriInfo uri) {
        Caller caller = callers.current();
        ConsultationView view = consultations.read(caller, id);
        Labels labels = new Labels(
                NoticeResource.TEXTS, Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        URI address = uri.getBaseUriBuilder().path("v1/consultations/" + id).build();
        List<NoticeCalendar.Event> events = new ArrayList<>();
        String title = labels.of(view.title());
        String questions = labels.of("calendar.questions", view.reference(), title);
        add(events, "questions", questions, view.content().questionsUntil(), view, address);
        String deadline = labels.of("calendar.deadline", view.reference(), title);
        add(events, "deadline", deadline, view.content().deadline(), view, address);
        view.lots().stream().filter(lot -> lot.ending() == null).forEach(lot -> {
            String summary = labels.of("calendar.lot", view.reference(), title, lot.number());
            add(events, "lot-" + lot.number(), summary, lot.deadline(), view, address);
        });
        EntityTag tag = ContentTag.of(new Shown(events), "");
        RestResponse<String> calendar = ETags.read(request, tag.getValue(), NoticeCalendar.of(events, clock.instant()));
        return view.status() == ConsultationStatus.DRAFT ? calendar : Caching.published(calendar, caller);
    }

    private static void add(
            List<NoticeCalendar.Event> events,
            String kind,
            String summary,
            @Nullable Instant at,
            ConsultationView view,
            URI address) {
        if (at != null) {
            events.add(new NoticeCalendar.Event(
                    view.id() + "@" + kind,
                    summary,
                    at,
                    view.updatedAt(),
                    address,
                    view.status() == ConsultationStatus.ABANDONED || view.status() == ConsultationStatus.ENDED));
        }
    }
}
