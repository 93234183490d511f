package fr.edossier.platform.i18n;

import fr.edossier.platform.time.DatabaseClock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** The texts of a bundle in one language, as reports and pages show them. */
public record Labels(Messages messages, Language language) {
    /** @param arguments filled in as {@link java.text.MessageFormat} does */
    public String of(String key, Object... arguments) {
        return messages.text(language, key, List.of(arguments));
    }

    /** The label of a code of a code list: key {@code <Type>.<CODE>}, {@code <Outer><Type>.<CODE>} for a list within a type. */
    public String of(Enum<?> code) {
        Class<?> list = code.getDeclaringClass();
        Class<?> outer = list.getEnclosingClass();
        return of((outer == null ? "" : outer.getSimpleName()) + list.getSimpleName() + "." + code.name());
    }

    /** For numbers and dates. */
    public Locale locale() {
        return language == Language.FR ? Locale.FRANCE : Locale.UK;
    }

    /** The text in the language; in French where there is no other. */
    public String of(Wording wording) {
        String english = wording.en();
        return language == Language.EN && english != null ? english : wording.fr();
    }

    /** An instant as people write it, in Paris. */
    public String of(Instant instant) {
        String time = language == Language.FR ? " 'à' HH'h'mm" : " 'at' HH:mm";
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .withZone(DatabaseClock.PARIS)
                        .format(instant)
                + DateTimeFormatter.ofPattern(time, locale())
                        .withZone(DatabaseClock.PARIS)
                        .format(instant);
    }

    public String of(Text text) {
        return language == Language.EN ? text.en() : text.fr();
    }
}
