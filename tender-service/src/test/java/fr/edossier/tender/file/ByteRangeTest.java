package fr.edossier.tender.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=0-, 0, 99",
        "bytes=99-, 99, 99",
        "bytes=50-1000, 50, 99",
        "bytes=-1, 99, 99",
        "bytes=-1000, 0, 99",
        "BYTES=3-3, 3, 3"
    })
    void aRangeIsCutToTheFile(String header, long first, long last) {
        assertThat(ByteRange.of(header, 100)).hasValueSatisfying(range -> {
            assertThat(range).isEqualTo(new ByteRange(first, last));
            assertThat(range.isIn(100)).isTrue();
            assertThat(range.length()).isEqualTo(last - first + 1);
            assertThat(range.contentRange(100)).isEqualTo("bytes " + first + "-" + last + "/100");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void whatBeginsBehindTheEndIsInNoFile(String header) {
        assertThat(ByteRange.of(header, 100))
                .hasValueSatisfying(range -> assertThat(range.isIn(100)).isFalse());
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "bytes=",
                "bytes=-",
                "bytes=9-3",
                "bytes=0-1,3-4",
                "lines=0-1",
                "bytes=a-b",
                "bytes=1234567890123456789-"
            })
    void whatIsNotOneRangeAsksForAll(String header) {
        assertThat(ByteRange.of(header, 100)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=0-", "bytes=-1", "bytes=0-0"})
    void anEmptyFileHasNoPart(String header) {
        assertThat(ByteRange.of(header, 0))
                .hasValueSatisfying(range -> assertThat(range.isIn(0)).isFalse());
    }
}
