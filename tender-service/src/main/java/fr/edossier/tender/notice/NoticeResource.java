package fr.edossier.tender.notice;

import fr.edossier.platform.i18n.Labels;
import fr.edossier.platform.i18n.Language;
import fr.edossier.platform.i18n.Messages;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.page.QueryParameter;
import fr.edossier.platform.precondition.ContentTag;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/notices")
@Tag(name = "notices", description = "Published consultations, for anybody.")
public class NoticeResource {
    static final Messages TEXTS = new Messages("notices");
    private static final String FOR_ALL = "public, max-age=60";

    private final NoticeService notices;

    NoticeResource(NoticeService notices) {
        this.notices = notices;
    }

    @Schema(name = "NoticePage", requiredProperties = "items")
    record NoticePage(
            List<NoticeView> items,

            @Schema(description = "Opaque cursor of the next page; absent on the last one.") @Nullable
            String next) {}

    @GET
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, NoticeFeed.MEDIA_TYPE, NoticeCalendar.MEDIA_TYPE})
    @Operation(
            operationId = "findNotices",
            summary = "Find published consultations",
            description =
                    "Roles: any, and nobody in particular. As JSON, as an Atom feed, or their deadlines as iCalendar, by Accept.")
    @APIResponse(
            responseCode = "200",
            description = "A page; its Link header, and the feed's next link, name the next one.",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            required = true,
                            description = "Of what the page shows.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = NoticePage.class)),
                @Content(mediaType = NoticeFeed.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = NoticeCalendar.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "304", description = "The page shows what it showed with the tag in If-None-Match.")
    public Response find(
            @BeanParam NoticeParameters parameters,
            @QueryParam("sort")
                    @Parameter(
                            description = "relevance if not said and q is given, else publication.",
                            schema = @Schema(implementation = NoticeOrder.class))
                    String sort,
            @BeanParam PageParameters page,
            @Context Request request,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        NoticeQuery query = parameters.query();
        NoticeOrder order = order(QueryParameter.code(NoticeOrder.class, "sort", sort), query);
        Page<NoticeView> found = notices.find(query, order, page.request(query.nameOf(order), NoticeOrder.KEY_LENGTH));
        MediaType asked = preferred(headers);
        Language language = Language.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        EntityTag tag = ContentTag.of(found, asked + language.tag());
        return ETags.unchanged(request, tag)
                .orElseGet(() -> Response.fromResponse(shown(found, asked, new Labels(TEXTS, language), uri)))
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, FOR_ALL)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private Response shown(Page<NoticeView> found, MediaType asked, Labels labels, UriInfo uri) {
        URI consultations = uri.getBaseUriBuilder().path("v1/consultations/").build();
        Response page = PageResponse.of(found, uri);
        return switch (asked.getSubtype().toLowerCase(Locale.ROOT)) {
            case "atom+xml" ->
                Response.fromResponse(page)
                        .entity(NoticeFeed.of(
                                found, uri.getRequestUri(), next(found, uri), consultations, labels, notices.now()))
                        .type(asked.withCharset("utf-8"))
                        .build();
            case "calendar" ->
                Response.fromResponse(page)
                        .entity(NoticeCalendar.of(
                                found.items().stream()
                                        .map(notice -> NoticeCalendar.deadline(notice, consultations, labels))
                                        .toList(),
                                notices.now()))
                        .type(asked.withCharset("utf-8"))
                        .build();
            default -> page;
        };
    }

    private static @Nullable URI next(Page<NoticeView> found, UriInfo uri) {
        return found.next() == null
                ? null
                : uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", found.next())
                        .build();
    }

    private static MediaType preferred(HttpHeaders headers) {
        List<MediaType> offered = List.of(
                MediaType.APPLICATION_JSON_TYPE,
                MediaType.valueOf(NoticeFeed.MEDIA_TYPE),
                MediaType.valueOf(NoticeCalendar.MEDIA_TYPE));
        return headers.getAcceptableMediaTypes().stream()
                .flatMap(accepted -> offered.stream().filter(accepted::isCompatible))
                .findFirst()
                .orElse(MediaType.APPLICATION_JSON_TYPE);
    }

    private static NoticeOrder order(@Nullable NoticeOrder asked, NoticeQuery query) {
        if (asked == NoticeOrder.relevance && query.q() == null) {
            throw Problem.of(PlatformProblem.INVALID_PARAMETER)
                    .at(ErrorPlace.parameter("sort"), "relevance-without-query");
        }
        if (asked != null) {
            return asked;
        }
        return query.q() == null ? NoticeOrder.publication : NoticeOrder.relevance;
    }
}
