/**
 * Local stack without containers: PostgreSQL, Keycloak, the three services and a status page on one machine. Used by
 * people through {@link fr.edossier.local.Main} and by end-to-end tests through {@link fr.edossier.local.LocalStack}.
 */
@NullMarked
package fr.edossier.local;

import org.jspecify.annotations.NullMarked;
