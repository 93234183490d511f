@NullMarked
package fr.edossier.platform;

import org.jspecify.annotations.NullMarked;
