@NullMarked
package fr.edossier.platform.document;

import org.jspecify.annotations.NullMarked;
