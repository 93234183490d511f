package fr.edossier.platform.i18n;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Texts by key from every {@code i18n/<bundle>_<language>.properties} (UTF-8) of the class path, those of the platform
 * and of the service together. A missing text is a fault of the build.
 */
public final class Messages {
    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    public Messages(String bundle) {
        for (Language language : Language.values()) {
            texts.put(language, load("i18n/" + bundle + "_" + language.tag() + ".properties"));
        }
    }

    public boolean has(String key) {
        return texts.values().stream().allMatch(all -> all.containsKey(key));
    }

    /**
     * Returns the text of a key with its arguments filled in.
     *
     * @throws IllegalArgumentException when the key has no text in that language
     */
    public String text(Language language, String key, List<?> arguments) {
        String pattern = texts.get(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text for " + key + " in " + language);
        }
        return new MessageFormat(pattern, language.locale()).format(arguments.toArray());
    }

    private static Properties load(String resource) {
        Properties all = new Properties();
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(resource))) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    all.load(reader);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
