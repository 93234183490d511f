/** The register of those who took a consultation's documents away and want to be told. */
@NullMarked
package fr.edossier.tender.withdrawal;

import org.jspecify.annotations.NullMarked;
