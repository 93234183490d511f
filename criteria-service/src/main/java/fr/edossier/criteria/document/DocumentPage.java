package fr.edossier.criteria.document;

import io.quarkus.qute.TemplateInstance;

/** HTML page of the document; well-formed XML, so that it can be printed to PDF. */
record DocumentPage(ItemDocument document) implements TemplateInstance {}
