package fr.edossier.local;

/** Whether this process is ending. */
final class Exit {
    private Exit() {}

    /** True once Ctrl-C, or anything else, has begun the shutdown, which makes every start under way fail. */
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
