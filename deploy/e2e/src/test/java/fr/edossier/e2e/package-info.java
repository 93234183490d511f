/** The packaged suite with its real Keycloak, driven over HTTP alone. */
@NullMarked
package fr.edossier.e2e;

import org.jspecify.annotations.NullMarked;
