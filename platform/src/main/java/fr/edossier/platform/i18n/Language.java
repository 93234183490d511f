package fr.edossier.platform.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The two languages of the suite; French by default. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    public String tag() {
        return locale.toLanguageTag();
    }

    /** Chooses the preferred language of an {@code Accept-Language}; a malformed header counts as absent. */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return FR;
        }
        try {
            Locale match = Locale.lookup(LanguageRange.parse(acceptLanguage), List.of(FR.locale, EN.locale));
            return Locale.ENGLISH.equals(match) ? EN : FR;
        } catch (IllegalArgumentException malformed) {
            return FR;
        }
    }
}
