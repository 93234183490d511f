package fr.edossier.tender.notification;

/** Told to all who have shown an interest in the consultation; fired within the act's transaction. */
public record PublicNews(News news) {}
