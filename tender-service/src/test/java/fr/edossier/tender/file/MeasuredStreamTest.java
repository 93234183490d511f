package fr.edossier.tender.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.edossier.platform.problem.PlatformProblem;
import fr.edossier.platform.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MeasuredStreamTest {
    private static MeasuredStream of(String content, long maxSize) {
        return new MeasuredStream(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), maxSize);
    }

    @Test
    void countsAndHashesWhatIsRead() throws IOException {
        MeasuredStream stream = of("abc", 3);

        assertThat(stream.readAllBytes()).asString().isEqualTo("abc");
        assertThat(stream.size()).isEqualTo(3);
        assertThat(stream.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void countsAndHashesByteByByte() throws IOException {
        MeasuredStream stream = of("abc", 3);

        while (stream.read() >= 0) {
            // nothing to do
        }
        assertThat(stream.size()).isEqualTo(3);
        assertThat(stream.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void refusesTheFirstByteBeyondTheLimit() {
        Problem problem =
                catchThrowableOfType(Problem.class, () -> of("abcd", 3).readAllBytes());

        assertThat(problem.type()).isEqualTo(PlatformProblem.CONTENT_TOO_LARGE);
        assertThat(problem.arguments()).containsExactly("3");
    }
}
