/** Documents and tables for other programs: PDF, DOCX, CSV, XLSX. No rule of public tenders is here. */
@NullMarked
package fr.edossier.platform.document;

import org.jspecify.annotations.NullMarked;
