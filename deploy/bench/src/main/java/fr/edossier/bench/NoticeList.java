package fr.edossier.bench;

/** Walk the list of all published consultations, newest first: over HTTP with a token, and with the statements the service sends. */
final class NoticeList implements Scenario {
    private final Side service;
    private final Side reference;

    NoticeList(Target target) {
        service = target.overHttp(worker -> new PageWalk("/v1/notices?limit=20"));
        reference = target.overJdbc(worker -> new NoticePages()::nextPage);
    }

    @Override
    public String title() {
        return "Authenticated pages of 20 published consultations, newest first, from the first to the last";
    }

    @Override
    public double target() {
        return 0.6;
    }

    @Override
    public Side service() {
        return service;
    }

    @Override
    public Side reference() {
        return reference;
    }
}
