@NullMarked
package fr.edossier.platform.idempotency;

import org.jspecify.annotations.NullMarked;
