package fr.edossier.testing.sample.alpha;

import fr.edossier.testing.sample.beta.BetaService;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Supplier;

/** Reads the clock, which is not allowed, and uses another feature correctly. */
public class AlphaService {
    private final BetaService beta = new BetaService();

    @Transactional
    public Supplier<Instant> time() {
        return beta.isOpen() ? Instant::now : () -> Instant.EPOCH;
    }
}
