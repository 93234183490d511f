package fr.edossier.tender.notice;

import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageRequest;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ContentTag;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.TaggedJson;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import fr.edossier.platform.time.TimeLeft;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/notices")
@Tag(name = "notices", description = "Published consultations.")
public class NoticeResource {
    static final Messages TEXTS = new Messages("notices");
    private static final MediaType ATOM = MediaType.valueOf(NoticeFeed.MEDIA_TYPE);
    private static final MediaType CALENDAR = MediaType.valueOf(NoticeCalendar.MEDIA_TYPE);
    private static final String FOR_ALL = "public, max-age=60";

    private final NoticeService notices;
    private final TaggedJson tagged;

    NoticeResource(NoticeService notices, TaggedJson tagged) {
        this.notices = notices;
        this.tagged = tagged;
    }

    @Schema(name = "NoticePage", requiredProperties = "items")
    record NoticePage(
            List<NoticeView> items,

            @Schema(description = "Cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, NoticeFeed.MEDIA_TYPE, NoticeCalendar.MEDIA_TYPE})
    @Operation(
            operationId = "findNotices",
            summary = "Find published consultations",
            description = "Accept chooses JSON, an Atom feed, or the deadlines as iCalendar. JSON and the feed come in"
                    + " pages; the calendar has the next deadlines from now or from deadlineFrom on, of at most"
                    + " 1,000 consultations.")
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = TimeLeft.SERVER_TIME),
            content = @Content(schema = @Schema(implementation = NoticePage.class)))
    public Response find(
            @BeanParam NoticeParameters parameters,
            @QueryParam("sort")
                    @Parameter(
                            description = "By default relevance for JSON with q, otherwise publication.",
                            schema = @Schema(implementation = NoticeOrder.class))
                    String sort,
            @BeanParam PageParameters page,
            @Context Request call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return found(parameters.query(), sort, page, preferred(headers), call, headers, uri);
    }

    @GET
    @Path("/feed")
    @PermitAll
    @Produces(NoticeFeed.MEDIA_TYPE)
    @Operation(
            operationId = "readNoticeFeed",
            summary = "Follow a search as an Atom feed",
            description =
                    "For feed readers, which send no Accept header. A page with the newest first by default; its next"
                            + " link leads to the next one.")
    public Response feed(
            @BeanParam NoticeParameters parameters,
            @QueryParam("sort")
                    @Parameter(
                            description = "By default publication.",
                            schema = @Schema(implementation = NoticeOrder.class))
                    String sort,
            @BeanParam PageParameters page,
            @Context Request call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return found(parameters.query(), sort, page, ATOM, call, headers, uri);
    }

    @GET
    @Path("/calendar")
    @PermitAll
    @Produces(NoticeCalendar.MEDIA_TYPE)
    @Operation(
            operationId = "readNoticeCalendar",
            summary = "Follow the deadlines of a search as iCalendar",
            description = "For calendar programs, which send no Accept header. The next deadlines from now or from"
                    + " deadlineFrom on, of at most 1,000 consultations.")
    public Response calendar(
            @BeanParam NoticeParameters parameters,
            @Context Request call,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return found(parameters.query(), null, new PageParameters(null, null), CALENDAR, call, headers, uri);
    }

    private Response found(
            NoticeQuery query,
            @Nullable String sort,
            PageParameters page,
            MediaType asked,
            Request call,
            HttpHeaders headers,
            UriInfo uri) {
        NoticeOrder order = order(QueryParameter.code(NoticeOrder.class, "sort", sort), query, asked);
        PageRequest request = page.request(query.nameOf(order), NoticeOrder.KEY_LENGTH);
        NoticeService.Found search =
                CALENDAR.isCompatible(asked) ? notices.calendar(query) : notices.find(query, order, request);
        return Response.fromResponse(shown(search, asked, call, headers, uri))
                .header(TimeLeft.SERVER_TIME, search.at())
                .header(HttpHeaders.CACHE_CONTROL, FOR_ALL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Response shown(
            NoticeService.Found search, MediaType asked, Request call, HttpHeaders headers, UriInfo uri) {
        Response page = PageResponse.of(search.page(), uri).toResponse();
        if (MediaType.APPLICATION_JSON_TYPE.isCompatible(asked)) {
            return tagged.of(call, page);
        }
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        EntityTag tag = ContentTag.of(search.page(), asked + language.tag());
        return ETags.unchanged(call, tag)
                .orElseGet(() -> Response.fromResponse(page)
                        .entity(text(search, asked, new Labels(TEXTS, language), uri))
                        .type(asked.withCharset("utf-8")))
                .tag(tag)
                .build();
    }

    private static String text(NoticeService.Found search, MediaType asked, Labels labels, UriInfo uri) {
        Page<NoticeView> found = search.page();
        URI consultations = uri.getBaseUriBuilder().path("v1/consultations/").build();
        return CALENDAR.isCompatible(asked)
                ? NoticeCalendar.of(
                        found.items().stream()
                                .flatMap(notice -> NoticeCalendar.deadlines(notice, consultations, labels, search.at()))
                                .toList(),
                        search.at())
                : NoticeFeed.of(
                        found,
                        uri.getRequestUri(),
                        PageResponse.next(found, uri.getRequestUri()),
                        consultations,
                        labels,
                        search.at());
    }

    private static MediaType preferred(HttpHeaders headers) {
        List<MediaType> offered = List.of(MediaType.APPLICATION_JSON_TYPE, ATOM, CALENDAR);
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> offered.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Orders a feed by publication by default, even with a query. */
    private static NoticeOrder order(@Nullable NoticeOrder asked, NoticeQuery query, MediaType type) {
        if (asked == NoticeOrder.relevance && query.q() == null) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER)
                    .at(ErrorPlace.parameter("sort"), "relevance-without-query");
        }
        if (asked != null) {
            return asked;
        }
        boolean feed = ATOM.isCompatible(type);
        return feed || query.q() == null ? NoticeOrder.publication : NoticeOrder.relevance;
    }
}
