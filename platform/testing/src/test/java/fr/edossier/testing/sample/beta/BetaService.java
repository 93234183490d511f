package fr.edossier.testing.sample.beta;

import fr.edossier.testing.sample.gamma.Rounding;

/** Uses another feature's pure function. */
public class BetaService {
    public boolean isOpen() {
        return Rounding.half(2) == 1;
    }
}
