package fr.edossier.bench;

/**
 * Walks the list of all published consultations, newest first: over HTTP with a token, and with the statements that the
 * service sends.
 */
final class NoticeList {
    private NoticeList() {}

    static Scenario of(Target tender) {
        return Scenario.list(
                "Authenticated pages of 20 published consultations, newest first, from the first to the last",
                tender.overHttp(worker -> new PageWalk("/v1/notices?limit=20")),
                tender.overJdbc(worker -> new NoticePages()::nextPage));
    }
}
