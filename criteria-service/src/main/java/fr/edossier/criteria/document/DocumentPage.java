package fr.edossier.criteria.document;

import io.quarkus.qute.TemplateInstance;

/** The document as a page; well-formed, to be printed too. */
record DocumentPage(ItemDocument document) implements TemplateInstance {}
