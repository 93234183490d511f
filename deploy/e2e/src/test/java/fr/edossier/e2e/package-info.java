/** End-to-end tests of the packaged suite with its real Keycloak, over HTTP only. */
@NullMarked
package fr.edossier.e2e;

import org.jspecify.annotations.NullMarked;
