package fr.edossier.testing.sample.gamma;

import fr.edossier.testing.sample.alpha.AlphaEntity;

/** Uses another feature's entity, which also closes a cycle. */
public class GammaService {
    public String nameOf(AlphaEntity entity) {
        return entity.name;
    }
}
