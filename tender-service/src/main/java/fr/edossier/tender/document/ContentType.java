package fr.edossier.tender.document;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.file.FileHeaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.Tika;

/** What a file is, by its first bytes; its name may say more, and never something else. */
final class ContentType {
    private static final int LOOK = 64 << 10;
    private static final Tika TIKA = new Tika();
    private static final Set<String> PROGRAMS = Set.of(
            "application/x-msdownload",
            "application/x-dosexec",
            "application/x-elf",
            "application/x-executable",
            "application/x-sharedlib",
            "application/x-mach-o-executable",
            "application/x-sh",
            "application/x-bat",
            "application/javascript",
            "text/javascript",
            "application/java-vm",
            "application/java-archive");

    private ContentType() {}

    static BufferedInputStream lookable(InputStream content) {
        return new BufferedInputStream(content, LOOK);
    }

    /** @throws Problem 422 for a program, or a content that is not what the name says */
    static String of(BufferedInputStream content, String name) {
        byte[] beginning;
        try {
            content.mark(LOOK);
            beginning = content.readNBytes(LOOK - 1);
            content.reset();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String found = TIKA.detect(beginning, name);
        String named = TIKA.detect(name);
        boolean told = !named.equals("application/octet-stream");
        if (PROGRAMS.contains(found) || PROGRAMS.contains(TIKA.detect(beginning)) || told && !named.equals(found)) {
            throw Problem.of(TenderProblem.CONTENT_TYPE_REFUSED)
                    .at(ErrorPlace.header(FileHeaders.NAME), "content-type-refused", name, found);
        }
        return found;
    }
}
