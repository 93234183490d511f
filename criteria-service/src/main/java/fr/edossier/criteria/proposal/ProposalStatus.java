package fr.edossier.criteria.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PENDING: not decided. ADOPTED: a draft item was created from it. MERGED: another proposal " + "replaces it. DECLINED: refused with a reason that its author can read.")
enum ProposalStatus {
    PENDING,
    ADOPTED,
    MERGED,
    DECLINED
}
