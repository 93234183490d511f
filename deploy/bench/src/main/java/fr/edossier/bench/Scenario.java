package fr.edossier.bench;

/** One question asked in two ways, as a rule of the service and of the database directly: the second says what the machine can do. */
interface Scenario {
    String title();

    /** Share of the reference's rate that the service is meant to reach. */
    double target();

    Side service();

    Side reference();
}
