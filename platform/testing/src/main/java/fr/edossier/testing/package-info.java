/** Test support that the services share; never on the class path of a product. */
@NullMarked
package fr.edossier.testing;

import org.jspecify.annotations.NullMarked;
