@NullMarked
package fr.edossier.platform.audit;

import org.jspecify.annotations.NullMarked;
