package fr.edossier.testing.sample.alpha;

import fr.edossier.testing.sample.beta.BetaService;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.function.Supplier;

/** Reads the clock; uses another feature rightly. */
public class AlphaService {
    private final BetaService beta = new BetaService();

    @Transactional
    public Supplier<Instant> time() {
        return beta.isOpen() ? Instant::now : () -> Instant.EPOCH;
    }
}
