package fr.edossier.criteria.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemDocumentKind",
        description =
                "CONTRACT_TEXT: what the documents of a consultation say: clauses with their verification and penalties, "
                        + "criteria with how they are marked, questions. RESPONSE_FRAME: what a supplier fills in: its commitment to "
                        + "each clause, its answer to each criterion and question, and what it is to attach.")
enum DocumentKind {
    CONTRACT_TEXT,
    RESPONSE_FRAME
}
