/** What the tests of the services share; nothing of it is ever on a product's class path. */
@NullMarked
package fr.edossier.testing;

import org.jspecify.annotations.NullMarked;
