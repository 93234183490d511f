package fr.edossier.tender.bid;

import fr.edossier.platform.caller.Callers;
import fr.edossier.platform.caller.Role;
import fr.edossier.platform.page.Page;
import fr.edossier.platform.page.PageParameters;
import fr.edossier.platform.page.PageResponse;
import fr.edossier.platform.precondition.ETags;
import fr.edossier.platform.precondition.IfMatch;
import fr.edossier.platform.problem.Refusal;
import fr.edossier.tender.file.FileResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "bids")
@RolesAllowed({Role.PROCUREMENT_AGENT, Role.LEGAL_OFFICER, Role.EVALUATOR, Role.AUDITOR})
public class BidResource {
    private static final String READERS =
            "For the agents of the department or named in the consultation, the evaluators of the"
                    + " lot, legal officers and auditors.";

    private final BidService bids;
    private final MarkService marks;
    private final Callers callers;

    BidResource(BidService bids, MarkService marks, Callers callers) {
        this.bids = bids;
        this.marks = marks;
        this.callers = callers;
    }

    @GET
    @Path("/consultations/{id}/bids")
    @Operation(
            operationId = "listBids",
            summary = "List the bids of an opened consultation",
            description = "For the agents of the department or named in the consultation, legal officers and"
                    + " auditors; evaluators see the bids of their lots.")
    @Refusal(status = 403, when = "SEALED_UNTIL_OPENING; the attempt is recorded.")
    public RestResponse<Page<BidSummary>> list(
            @PathParam("id") UUID id, @BeanParam PageParameters page, @Context UriInfo uri) {
        return PageResponse.of(bids.list(callers.current(), id, page.request("id", 1)), uri);
    }

    @GET
    @Path("/bids/{bidId}")
    @Operation(
            operationId = "readBid",
            summary = "Read a bid with its answers and marks",
            description = READERS + " Answers meant for evaluators only are masked for the others.")
    public RestResponse<BidView> read(@PathParam("bidId") UUID bidId, @Context Request request) {
        BidView view = bids.read(callers.current(), bidId);
        return ETags.read(request, view.version(), view);
    }

    @GET
    @Path("/bids/{bidId}/files/{fileId}")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getBidFile", summary = "Download a file of a bid", description = READERS)
    public RestResponse<InputStream> file(
            @PathParam("bidId") UUID bidId,
            @PathParam("fileId") UUID fileId,
            @Context Request request,
            @Context HttpHeaders headers) {
        return FileResponse.of(bids.download(callers.current(), bidId, fileId), request, headers);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/bids/{bidId}/marks/{requirementId}")
    @RolesAllowed(Role.EVALUATOR)
    @Operation(
            operationId = "markBid",
            summary = "Mark a bid on a criterion, with an appreciation",
            description = "For the evaluators named on the lot. If-Match and ETag are the bid's.")
    @Refusal(status = 409, when = "LOT_AWARDED. LOT_ENDED. CONSULTATION_ABANDONED.")
    @Refusal(
            status = 422,
            when = "NOT_A_CRITERION. MARK_BY_SUB_CRITERIA: each sub-criterion of the criterion needs"
                    + " one mark, and no other marks are allowed.")
    public RestResponse<BidView> mark(
            @PathParam("bidId") UUID bidId,
            @PathParam("requirementId") UUID requirementId,
            @HeaderParam(IfMatch.HEADER) String ifMatch,
            @NotNull @Valid NewMark body) {
        BidView view = marks.mark(callers.current(), bidId, requirementId, IfMatch.required(ifMatch), body);
        return ETags.written(view.version(), view);
    }
}
