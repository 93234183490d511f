@NullMarked
package fr.edossier.platform.i18n;

import org.jspecify.annotations.NullMarked;
