package fr.edossier.tender.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Streams documents as one ZIP. A repeated name gets a number in front. If a document cannot be read, the ZIP stays truncated, so
 * that no client takes it for complete.
 */
final class DocumentArchive {
    static final String MEDIA_TYPE = "application/zip";

    private DocumentArchive() {}

    static void write(List<Document> documents, Function<Document, InputStream> open, OutputStream out)
            throws IOException {
        Set<String> names = new HashSet<>();
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Document document : documents) {
            zip.putNextEntry(new ZipEntry(free(document.view().name(), names)));
            try (InputStream content = open.apply(document)) {
                content.transferTo(zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static String free(String name, Set<String> names) {
        String free = name;
        for (int turn = 2; !names.add(free); turn++) {
            free = "(" + turn + ") " + name;
        }
        return free;
    }
}
