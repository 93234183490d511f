@NullMarked
package fr.edossier.platform.page;

import org.jspecify.annotations.NullMarked;
