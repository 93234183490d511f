package fr.edossier.criteria.document;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "ItemDocumentKind",
        description = "CONTRACT_TEXT: text for the documents of a consultation: clauses with their verification and "
                + "penalties, criteria with their marking, questions. RESPONSE_FRAME: form for the supplier to "
                + "fill in: its commitment to each clause, its answer to each criterion and question, and the "
                + "documents to attach.")
enum DocumentKind {
    CONTRACT_TEXT,
    RESPONSE_FRAME
}
