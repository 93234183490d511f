package fr.edossier.platform.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Accepts texts that the database, UTF-8 and XML 1.0 can hold: no control character but tab and line ends, no unpaired
 * surrogate.
 */
final class StorableText extends StdScalarDeserializer<String> {
    private static final long serialVersionUID = 1L;

    StorableText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null
                && (!text.codePoints().allMatch(StorableText::isStorable)
                        || !StandardCharsets.UTF_8.newEncoder().canEncode(text))) {
            return (String) context.handleWeirdStringValue(String.class, text, "cannot be stored");
        }
        return text;
    }

    /** Tests the production Char of XML 1.0. */
    private static boolean isStorable(int character) {
        return character >= ' ' && character != 0xFFFE && character != 0xFFFF
                || character == '\t'
                || character == '\n'
                || character == '\r';
    }
}
