package vigie.web.layout;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What search engines read beside a page (JSON-LD). It stands inside a script element, which browsers do not run but read up to
 * its end: no sign of markup is written as itself, so that nothing in it can be that end.
 */
public final class StructuredData {
    private static final JsonFactory JSON = new JsonFactory().setCharacterEscapes(new WithoutMarkup());

    private StructuredData() {}

    @SuppressWarnings("serial")
    private static final class WithoutMarkup extends CharacterEscapes {
        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            for (char sign : "<>&".toCharArray()) {
                codes[sign] = ESCAPE_STANDARD;
            }
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int sign) {
            return null;
        }
    }

    /** These things as a script element's content. */
    public static String of(Thing... things) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("@context", "https://schema.org");
            json.writeFieldName("@graph");
            write(List.of(things), json);
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        switch (value) {
            case Thing thing -> {
                json.writeStartObject();
                for (Map.Entry<String, Object> each : thing.properties().entrySet()) {
                    json.writeFieldName(each.getKey());
                    write(each.getValue(), json);
                }
                json.writeEndObject();
            }
            case List<?> several -> {
                json.writeStartArray();
                for (Object each : several) {
                    write(each, json);
                }
                json.writeEndArray();
            }
            case Number number -> json.writeNumber(new BigDecimal(number.toString()));
            default -> json.writeString(value.toString());
        }
    }

    /** The page itself, of the site that it is part of. */
    public static Thing page(PageContext context, String type, String name) {
        return Thing.of(type)
                .with("url", context.canonical(context.path()))
                .with("name", name)
                .with("inLanguage", context.language().tag())
                .with(
                        "isPartOf",
                        Thing.of("WebSite")
                                .with("name", context.site().name())
                                .with(
                                        "url",
                                        context.site().absolute(context.to().directory())));
    }

    /** The way to a page, from the directory on. */
    public static Thing trail(PageContext context, String name) {
        List<Thing> steps = new ArrayList<>();
        steps.add(step(
                1,
                context.text("nav.directory"),
                context.site().absolute(context.to().directory())));
        steps.add(step(2, name, context.canonical(context.path())));
        return Thing.of("BreadcrumbList").with("itemListElement", steps);
    }

    /** @param position from 1 */
    public static Thing step(int position, String name, String address) {
        return Thing.of("ListItem")
                .with("position", position)
                .with("name", name)
                .with("item", address);
    }
}
