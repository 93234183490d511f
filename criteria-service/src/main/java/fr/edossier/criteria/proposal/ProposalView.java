package fr.edossier.criteria.proposal;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import fr.edossier.platform.caller.Caller;
import fr.edossier.platform.caller.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        description = "A proposal, limited to what the caller may see.",
        requiredProperties = {"id", "version", "workshopId", "status", "mine", "createdAt"})
record ProposalView(
        UUID id,

        @Schema(description = "Also the entity tag.") long version,

        UUID workshopId,
        ProposalStatus status,
        @JsonUnwrapped ProposalContent content,

        @Schema(description = "Whether the caller wrote it.")
        boolean mine,

        @Schema(description = "For curators only.") @Nullable
        Author author,

        Instant createdAt,

        @Schema(description = "Subject of the curator who decided; for curators only.") @Nullable
        String decidedBy,

        @Nullable Instant decidedAt,

        @Schema(description = "Reason why it was merged or declined; for its author and curators.") @Nullable
        String reason,

        @Schema(description = "Item created from an adopted proposal.") @Nullable
        UUID itemId,

        @Schema(description = "Proposal that replaces a merged one.") @Nullable
        UUID mergedInto) {

    @Schema(
            name = "ProposalAuthor",
            requiredProperties = {"subject", "name"})
    record Author(
            String subject,

            @Schema(description = "Name at the time of the proposal.")
            String name) {}

    static ProposalView of(Proposal proposal, Caller caller) {
        boolean curator = caller.has(Role.CATALOGUE_CURATOR);
        boolean mine = proposal.isOf(caller);
        return new ProposalView(
                proposal.id(),
                proposal.version(),
                proposal.workshopId(),
                proposal.status(),
                proposal.content(),
                mine,
                curator ? new Author(proposal.author(), proposal.authorName()) : null,
                proposal.createdAt(),
                curator ? proposal.decidedBy() : null,
                proposal.decidedAt(),
                curator || mine ? proposal.reason() : null,
                proposal.itemId(),
                proposal.mergedInto());
    }
}
