package fr.edossier.bench;

/** One question asked in two ways: of the service, and of the database directly. The second says what the machine can do. */
interface Scenario extends AutoCloseable {
    String title();

    /** Share of the database's own rate that the service is meant to reach. */
    double target();

    Side service();

    Side reference();

    @Override
    void close();
}
