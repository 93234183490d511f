/** Documents and tables that people open in other programs: PDF, DOCX, CSV, XLSX. Knows nothing of the domain. */
@NullMarked
package fr.edossier.platform.document;

import org.jspecify.annotations.NullMarked;
