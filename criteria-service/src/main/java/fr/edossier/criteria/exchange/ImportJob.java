package fr.edossier.criteria.exchange;

import fr.edossier.platform.caller.Caller;
import java.util.UUID;

/** Import to be done by a worker. */
record ImportJob(UUID id, ImportFormat format, boolean apply, boolean partial, Caller caller, byte[] body) {}
