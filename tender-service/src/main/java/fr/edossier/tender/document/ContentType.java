package fr.edossier.tender.document;

import fr.edossier.platform.problem.ErrorPlace;
import fr.edossier.platform.problem.Problem;
import fr.edossier.tender.TenderProblem;
import fr.edossier.tender.file.FileHeaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.Tika;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Media type of a file, detected from its first bytes; the name may make it more specific but must not contradict it. */
final class ContentType {
    private static final int LOOK = 64 << 10;
    private static final Tika TIKA = new Tika();
    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();
    private static final Set<MediaType> PROGRAMS = MediaType.set(
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
    private static final Set<String> PROGRAM_ENDINGS = Set.of(
            "bat", "cmd", "com", "dll", "exe", "hta", "jar", "js", "jse", "lnk", "msi", "php", "ps1", "psm1", "py",
            "scr", "sh", "vbe", "vbs", "wsf", "wsh");

    private ContentType() {}

    static BufferedInputStream lookable(InputStream content) {
        return new BufferedInputStream(content, LOOK);
    }

    /** @throws Problem 422 for a program, or a content that contradicts the name's extension */
    static String of(BufferedInputStream content, String name) {
        byte[] beginning = beginning(content);
        MediaType found = type(TIKA.detect(beginning, name));
        MediaType named = type(TIKA.detect(name));
        boolean other = !named.equals(MediaType.OCTET_STREAM)
                && !named.equals(found)
                && !TYPES.isSpecializationOf(found, named);
        if (other
                || isProgram(found)
                || isProgram(type(TIKA.detect(beginning)))
                || PROGRAM_ENDINGS.contains(ending(name))) {
            throw Problem.of(TenderProblem.CONTENT_TYPE_REFUSED)
                    .at(ErrorPlace.header(FileHeaders.NAME), "content-type-refused", name, found.toString());
        }
        return found.toString();
    }

    private static byte[] beginning(BufferedInputStream content) {
        try {
            content.mark(LOOK);
            byte[] beginning = content.readNBytes(LOOK - 1);
            content.reset();
            return beginning;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Parses a media type and drops its parameters, such as a version. */
    private static MediaType type(String detected) {
        return MediaType.parse(detected).getBaseType();
    }

    private static boolean isProgram(MediaType type) {
        return PROGRAMS.stream().anyMatch(program -> TYPES.isInstanceOf(type, program));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
