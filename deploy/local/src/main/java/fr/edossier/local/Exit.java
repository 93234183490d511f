package fr.edossier.local;

/** Tells whether this process is ending. */
final class Exit {
    private Exit() {}

    /** Returns true once Ctrl-C or anything else has begun the shutdown, which makes every start in progress fail. */
    static boolean begun() {
        Thread probe = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException inShutdown) {
            return true;
        }
    }
}
