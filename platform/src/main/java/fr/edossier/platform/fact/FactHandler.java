package fr.edossier.platform.fact;

/** What a fact of a neighbour causes here, inside the transaction that remembers having read it. */
@FunctionalInterface
public interface FactHandler {
    /** Ignores types it does not know; an exception leaves the whole batch to be read again. */
    void receive(FeedEvent event);
}
