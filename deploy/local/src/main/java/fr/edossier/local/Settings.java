package fr.edossier.local;

import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values of the {@link Setting}s: a system property overrides an environment variable, which overrides the default.
 */
final class Settings {
    /** Source of settings, such as {@code System::getProperty}; null when absent. */
    interface Source {
        @Nullable
        String value(String name);
    }

    private final Source properties;
    private final Source variables;

    Settings(Source properties, Source variables) {
        this.properties = properties;
        this.variables = variables;
    }

    static Settings ofProcess() {
        return new Settings(System::getProperty, System::getenv);
    }

    String text(Setting setting) {
        String property = properties.value(setting.property());
        if (property != null) {
            return property.trim();
        }
        String variable = variables.value(setting.variable());
        return variable != null ? variable.trim() : setting.fallback();
    }

    /** Reads a switch; one given without a value, as in {@code -Dfresh}, is on. */
    boolean flag(Setting setting) {
        String text = text(setting);
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw wrong(setting, text, "true or false");
        };
    }

    int port(Setting setting) {
        String text = text(setting);
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw wrong(setting, text, "a port between 1 and 65535");
        }
        throw wrong(setting, text, "a port between 1 and 65535");
    }

    boolean external(Setting setting) {
        String text = text(setting);
        return switch (text) {
            case "local" -> false;
            case "external" -> true;
            default -> throw wrong(setting, text, "local or external");
        };
    }

    <T> T parsed(Setting setting, String expected, Function<String, T> parser) {
        String text = text(setting);
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw wrong(setting, text, expected);
        }
    }

    private static StartFailure wrong(Setting setting, String text, String expected) {
        return new StartFailure(
                "settings",
                "-D%s (%s) is \"%s\"".formatted(setting.property(), setting.variable(), text),
                "Give it " + expected + ", or leave it out for the default (" + setting.fallback() + ").");
    }
}
