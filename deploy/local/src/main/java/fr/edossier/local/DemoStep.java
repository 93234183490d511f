package fr.edossier.local;

/** One piece of demo data, loaded over HTTP into a stack that is ready. Steps are listed in {@link DemoSteps}. */
public interface DemoStep {
    /**
     * Returns the short name shown while it loads. The data folder stores it to mark the step as loaded, so it never
     * changes.
     */
    String title();

    /** Returns the service that must run; without it the step waits for a later start. */
    Service service();

    /** Loads the data; called once per data folder, after the steps listed before it. */
    void load(LocalStack stack);
}
