package fr.edossier.evaluation.evaluation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Areas of an evaluation; each is rated separately, and no mean is computed. */
@Schema(
        description =
                "QUALITY: goods, works or services delivered. SCHEDULE: deadlines. COST: prices and invoices. RELATIONS: how the "
                        + "two sides worked together. CSR_COMMITMENTS: clauses and commitments of the contract, targets and "
                        + "results. ADMINISTRATION: documents and formalities.")
public enum Area {
    QUALITY,
    SCHEDULE,
    COST,
    RELATIONS,
    CSR_COMMITMENTS,
    ADMINISTRATION
}
