@NullMarked
package fr.edossier.platform.time;

import org.jspecify.annotations.NullMarked;
