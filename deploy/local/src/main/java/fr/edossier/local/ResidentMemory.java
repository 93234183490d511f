package fr.edossier.local;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Memory of a process and its descendants, as the operating system counts it. Shared pages are counted once per
 * process, so PostgreSQL's figure is rather too high than too low.
 */
final class ResidentMemory {
    private static final Pattern VM_RSS = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");
    private static final Pattern LAST_TASKLIST_COLUMN = Pattern.compile("\"([^\"]*)\"\\s*$");

    private ResidentMemory() {}

    /** Returns the size in bytes; 0 for a process that has ended or cannot be measured. */
    static long ofTree(ProcessHandle process) {
        return ProcessTree.of(process).stream().mapToLong(ResidentMemory::of).sum();
    }

    static long of(ProcessHandle process) {
        return of(process.pid());
    }

    private static long of(long pid) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        try {
            if (system.startsWith("windows")) {
                return ofTasklist(output(List.of("tasklist", "/fi", "PID eq " + pid, "/fo", "csv", "/nh")));
            }
            if (system.startsWith("mac")) {
                return ofPs(output(List.of("ps", "-o", "rss=", "-p", Long.toString(pid))));
            }
            return ofProcStatus(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException gone) {
            return 0;
        }
    }

    static long ofProcStatus(String status) {
        Matcher matcher = VM_RSS.matcher(status);
        return matcher.find() ? Long.parseLong(matcher.group(1)) * 1024 : 0;
    }

    static long ofPs(String kibibytes) {
        return kibibytes.isBlank() ? 0 : Long.parseLong(kibibytes.trim()) * 1024;
    }

    /** Parses the last column, {@code "123,456 K"} with the grouping sign of the system's language. */
    static long ofTasklist(String row) {
        Matcher matcher = LAST_TASKLIST_COLUMN.matcher(row);
        String digits = matcher.find() ? matcher.group(1).replaceAll("\\D", "") : "";
        return digits.isEmpty() ? 0 : Long.parseLong(digits) * 1024;
    }

    private static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (var stream = process.getInputStream()) {
            return new String(stream.readAllBytes(), Charset.defaultCharset());
        }
    }
}
