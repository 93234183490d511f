package fr.edossier.platform.i18n;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Texts of a bundle in one language, for reports and pages. */
public record Labels(Messages messages, Language language) {
    /**
     * Returns the text of a key.
     *
     * @param arguments filled in as by {@link java.text.MessageFormat}
     */
    public String of(String key, Object... arguments) {
        return messages.text(language, key, List.of(arguments));
    }

    /** Returns the label of a code: key {@code <Type>.<CODE>}, or {@code <Outer><Type>.<CODE>} for a nested type. */
    public String of(Enum<?> code) {
        Class<?> list = code.getDeclaringClass();
        Class<?> outer = list.getEnclosingClass();
        return of((outer == null ? "" : outer.getSimpleName()) + list.getSimpleName() + "." + code.name());
    }

    public Locale locale() {
        return language == Language.FR ? Locale.FRANCE : Locale.UK;
    }

    /** Returns the text in this language; in French where there is no other. */
    public String of(Wording wording) {
        String english = wording.en();
        return language == Language.EN && english != null ? english : wording.fr();
    }

    /** Formats an instant for people, in Paris time. */
    public String of(Instant instant) {
        String time = language == Language.FR ? " 'à' HH'h'mm" : " 'at' HH:mm";
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(locale())
                        .withZone(Paris.ZONE)
                        .format(instant)
                + DateTimeFormatter.ofPattern(time, locale())
                        .withZone(Paris.ZONE)
                        .format(instant);
    }

    public String of(Text text) {
        return language == Language.EN ? text.en() : text.fr();
    }
}
