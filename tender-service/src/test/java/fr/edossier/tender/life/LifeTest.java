package fr.edossier.tender.life;

import static org.assertj.core.api.Assertions.assertThat;

import fr.edossier.testing.SuiteTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Acts in random order, each tried where it is admitted and where it is not. */
@QuarkusTest
@SuiteTest
class LifeTest {
    private static final int LIVES = 40;
    private static final int ACTS = 20;

    /** A draft whose deadline has passed cannot be published: the clock moves only once it is. */
    private static Act next(Random random, Model model) {
        Act act = random.nextBoolean() ? model.onward() : Act.values()[random.nextInt(Act.values().length)];
        boolean stuck = act == Act.PASS_THE_DEADLINE && model.state() == State.DRAFT;
        return stuck ? Act.PUBLISH : act;
    }

    @Test
    void inAnyOrderOnlyAdmittedActsChangeAnything() {
        Set<State> reached = EnumSet.noneOf(State.class);
        int contracts = 0;
        for (int seed = 0; seed < LIVES; seed++) {
            Random random = new Random(seed);
            try (Life life = new Life("seed " + seed, seed % 2 == 0 ? "ADAPTED" : "OPEN")) {
                for (int act = 0; act < ACTS; act++) {
                    life.live(next(random, life.model));
                    reached.add(life.model.state());
                }
                life.requireAllAsModelled();
                contracts += life.model.isSigned() ? 1 : 0;
            }
        }
        assertThat(reached).containsExactlyInAnyOrder(State.values());
        assertThat(contracts).isPositive();
    }
}
