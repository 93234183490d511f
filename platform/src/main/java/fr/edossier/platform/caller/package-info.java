@NullMarked
package fr.edossier.platform.caller;

import org.jspecify.annotations.NullMarked;
