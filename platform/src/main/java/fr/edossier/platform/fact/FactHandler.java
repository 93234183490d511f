package fr.edossier.platform.fact;

/** Applies a neighbour's fact, in the transaction that moves the cursor past it. */
@FunctionalInterface
public interface FactHandler {
    /** Ignores unknown types; after an exception the whole batch is read again. */
    void receive(FeedEvent event);
}
