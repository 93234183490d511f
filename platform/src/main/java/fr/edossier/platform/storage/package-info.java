@NullMarked
package fr.edossier.platform.storage;

import org.jspecify.annotations.NullMarked;
