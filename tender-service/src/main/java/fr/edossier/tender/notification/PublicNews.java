package fr.edossier.tender.notification;

/** Event: public news of a consultation for its followers. Fired in the transaction of what happened. */
public record PublicNews(News news) {}
