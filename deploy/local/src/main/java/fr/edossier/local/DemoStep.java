package fr.edossier.local;

/** One piece of demo data, loaded over HTTP into a stack that is ready. To add one, list it in {@link DemoSteps}. */
public interface DemoStep {
    /** Short name shown while it loads; it also marks the step as loaded in the data folder, so it never changes. */
    String title();

    /** Which must run, or the step waits for a start with it. */
    Service service();

    /** Called once per data folder, after the steps listed before it. */
    void load(LocalStack stack);
}
