package fr.edossier.testing.sample.beta;

/** Has a forbidden name. */
public class DateHelper {
    private final long at = System.currentTimeMillis();

    public long at() {
        return at;
    }
}
