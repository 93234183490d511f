package fr.edossier.criteria.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description = "PENDING: nothing is decided. ADOPTED: a draft item was made of it. "
                + "MERGED: another proposal stands for it. DECLINED: with a reason that its author reads.")
enum ProposalStatus {
    PENDING,
    ADOPTED,
    MERGED,
    DECLINED
}
