@NullMarked
package fr.edossier.platform.openapi;

import org.jspecify.annotations.NullMarked;
