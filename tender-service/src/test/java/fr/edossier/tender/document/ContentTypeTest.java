package fr.edossier.tender.document;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
    private static String of(String name, byte[] content) {
        return ContentType.of(ContentType.lookable(new ByteArrayInputStream(content)), name);
    }

    private static void requireRefused(String name, byte[] content) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> of(name, content))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(TenderProblem.CONTENT_TYPE_REFUSED));
    }

    /** A program with the header of its format where a real one has it. */
    private static byte[] program() {
        byte[] program = new byte[1024];
        program[0] = 'M';
        program[1] = 'Z';
        program[0x3c] = (byte) 128;
        System.arraycopy(new byte[] {'P', 'E', 0, 0, 0x64, (byte) 0x86}, 0, program, 128, 6);
        return program;
    }

    @ParameterizedTest
    @CsvSource({
        "CCTP.docx, %PDF-1.7",
        "Plan.txt, MZ",
        "sans-nom, #!/bin/sh",
        "macro.js, alert(1)",
        "script.ps1, Remove-Item",
        "script.PS1, Remove-Item",
        "photo.hta, <html></html>"
    })
    void programsAndFalseNamesAreRefused(String name, String content) {
        requireRefused(name, content.getBytes(US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"setup", "setup.bin", "plan.dat", "setup.exe"})
    void programWithoutItsEndingIsOneAllTheSame(String name) {
        requireRefused(name, program());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CCTP.pdf;%PDF-1.7;application/pdf",
                "sans-nom;%PDF-1.7;application/pdf",
                "plan.xml;<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>;image/svg+xml",
                "liste.txt;<html><body>texte</body></html>;text/html",
                "bordereau.csv;lot,prix;text/csv"
            })
    void whatIsAKindOfWhatTheNameSaysIsTaken(String name, String content, String type) {
        assertThat(of(name, content.getBytes(US_ASCII))).isEqualTo(type);
    }

    @Test
    void nothingOfTheContentIsLostByLooking() throws IOException {
        byte[] content = new byte[200_000];
        System.arraycopy("%PDF-1.7".getBytes(US_ASCII), 0, content, 0, 8);
        content[199_999] = 1;
        BufferedInputStream looked = ContentType.lookable(new ByteArrayInputStream(content));
        ContentType.of(looked, "CCTP.pdf");
        assertThat(looked.readAllBytes()).isEqualTo(content);
    }
}
