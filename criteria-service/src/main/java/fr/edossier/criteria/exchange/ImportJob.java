package fr.edossier.criteria.exchange;

import fr.edossier.platform.caller.Caller;
import java.util.UUID;

/** An import that a worker has taken. */
record ImportJob(UUID id, ImportFormat format, boolean apply, boolean partial, Caller caller, byte[] body) {}
