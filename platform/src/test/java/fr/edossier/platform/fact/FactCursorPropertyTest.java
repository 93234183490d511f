package fr.edossier.platform.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class FactCursorPropertyTest {
    private static final long MAX = 999_999_999_999_999_999L;

    @Property
    void isReadBack(@ForAll @LongRange(max = MAX) long tx, @ForAll @LongRange(max = MAX) long seq) {
        FactCursor cursor = new FactCursor(tx, seq);

        assertThat(FactCursor.parse(cursor.encoded())).isEqualTo(cursor);
    }

    @Property
    void anythingElseIsRefused(@ForAll String text) {
        refuses(text);
        refuses(encode(text));
    }

    @Example
    void otherSpellingsAreRefused() {
        for (String text :
                new String[] {"1.", ".1", "1", "01.1", "-1.1", "1.1.1", "1.9999999999999999999", "1.1 ", "١.١"}) {
            refuses(encode(text));
        }
        refuses(encode("1.1") + "==");
        refuses("");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refuses(String text) {
        Problem problem = catchThrowableOfType(Problem.class, () -> FactCursor.parse(text));
        assertThat(problem).as(text).isNotNull();
        assertThat(problem.type()).isEqualTo(PlatformProblem.INVALID_PARAMETER);
        assertThat(problem.places()).containsExactly(ErrorPlace.parameter("after"));
    }
}
