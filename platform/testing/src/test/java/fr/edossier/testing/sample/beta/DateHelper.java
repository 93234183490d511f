package fr.edossier.testing.sample.beta;

/** A name that says nothing. */
public class DateHelper {
    private final long at = System.currentTimeMillis();

    public long at() {
        return at;
    }
}
