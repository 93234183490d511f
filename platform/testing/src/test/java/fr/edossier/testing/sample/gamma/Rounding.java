package fr.edossier.testing.sample.gamma;

/** Pure functions. */
public final class Rounding {
    private Rounding() {}

    public static int half(int number) {
        return number / 2;
    }
}
