package fr.edossier.tender.consultation;

/**
 * How a copy differs from its original.
 *
 * @param relaunch whether it replaces an original that ended without a contract
 * @param own whether its author writes the original too; others copy only what is public
 */
record CopyRequest(String reference, boolean relaunch, boolean own) {}
