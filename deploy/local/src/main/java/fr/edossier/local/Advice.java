package fr.edossier.local;

import java.util.List;
import java.util.regex.Pattern;

/** Turns the last log lines of a part that did not start into advice for the reader. */
final class Advice {
    private record Sign(Pattern pattern, String advice) {
        static Sign of(String regex, String advice) {
            return new Sign(Pattern.compile(regex, Pattern.CASE_INSENSITIVE), advice);
        }
    }

    private static final List<Sign> SIGNS = List.of(
            Sign.of(
                    "OutOfMemoryError|Cannot allocate memory|insufficient memory|could not reserve enough space"
                            + "|exit code 137",
                    "Too little memory: the suite needs about 4 GiB. Close other programs or give this machine more, then start again."),
            Sign.of(
                    "No space left on device|There is not enough space on the disk|Disk quota exceeded",
                    "The disk is full: free about 2 GiB, or put the data elsewhere with -Ddata=<folder> -Dsoftware=<folder>."),
            Sign.of(
                    "UnsupportedClassVersionError|Unrecognized option|Unrecognized VM option",
                    "This JDK is too old: use JDK 17 or newer (JAVA_HOME, or -Djdk=<folder of the JDK>)."),
            Sign.of(
                    "Address already in use|Port .* already in use|port\\(s\\) .* in use|could not bind",
                    "Its port was taken meanwhile: stop the other program, or choose another port with the variable listed in deploy/local/README.md."),
            Sign.of(
                    "password authentication failed|role \".*\" does not exist|database \".*\" does not exist",
                    "The databases do not fit this data folder: start once with -Dfresh to begin anew (all local data is lost)."),
            Sign.of(
                    "database files are incompatible|not compatible with this version|not a database cluster directory",
                    "The data folder was made by another version: start once with -Dfresh to begin anew (all local data is lost)."),
            Sign.of(
                    "Migrations? .* failed|Validate failed|checksum mismatch|FlywayValidateException"
                            + "|applied migration not resolved locally",
                    "The data was written by another version of the suite, and this one cannot use it. Start once with"
                            + " -Dfresh to begin anew (all local data is lost); if PostgreSQL is external, create its"
                            + " databases anew instead."),
            Sign.of(
                    "unshare|cannot be run as root",
                    "PostgreSQL does not run as root here: start the suite as an ordinary user."),
            Sign.of(
                    "Permission denied|AccessDenied",
                    "A folder cannot be read or written: check who owns the data folder, or choose another with -Ddata=<folder>."));

    private Advice() {}

    static String of(List<String> logTail) {
        return SIGNS.stream()
                .filter(sign -> logTail.stream()
                        .anyMatch(line -> sign.pattern().matcher(line).find()))
                .map(Sign::advice)
                .findFirst()
                .orElse(
                        "Read the log above; if the data folder is damaged, -Dfresh begins anew (all local data is lost).");
    }
}
