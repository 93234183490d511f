package fr.edossier.tender.consultation;

/**
 * Event: a published consultation was published, amended, opened, ended or abandoned, or one of its lots ended. Fired in the
 * transaction of the change.
 *
 * @param consultation the consultation as anybody reads it
 */
public record ConsultationChange(ConsultationView consultation) {}
