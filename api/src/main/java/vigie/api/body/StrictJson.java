package vigie.api.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.micronaut.core.type.Argument;
import io.micronaut.core.type.Headers;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.body.MessageBodyReader;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;

/**
 * Reads a body only when it is one JSON value and says each thing once: of two fields of one name, or of two values one
 * behind the other, two readers would each believe another. Numbers are of a size that all readers can count with: one of
 * few letters can stand for one of a billion digits.
 */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
class StrictJson implements MessageBodyReader<JsonNode> {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");

    private final JsonMapper json;

    StrictJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    public JsonNode read(Argument<JsonNode> type, @Nullable MediaType mediaType, Headers headers, InputStream body) {
        try {
            byte[] bytes = body.readAllBytes();
            requireOneValue(bytes);
            return json.readValue(bytes, type);
        } catch (IOException noJson) {
            throw RefusedRequest.bad(
                    "",
                    "Ce n'est pas du JSON qui se lise d'une seule façon.",
                    "This is no JSON that reads in one way only.");
        }
    }

    private static void requireOneValue(byte[] bytes) throws IOException {
        try (JsonParser parser = STRICT.createParser(bytes)) {
            int open = 0;
            do {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    break;
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token.isNumeric() && !NUMBER.matcher(parser.getText()).matches()) {
                    throw RefusedRequest.bad(
                            place(parser.getParsingContext()),
                            "Ce nombre est hors de toute mesure.",
                            "This number is beyond all measure.");
                }
            } while (open > 0);
            if (parser.nextToken() != null) {
                throw new IOException("Something stands behind the value.");
            }
        }
    }

    /** As problems name fields: {@code ratings[0].criterion}. */
    private static String place(JsonStreamContext at) {
        JsonStreamContext around = at.getParent();
        String before = around == null ? "" : place(around);
        if (at.inArray()) {
            return before + "[" + at.getCurrentIndex() + "]";
        }
        if (!at.inObject()) {
            return before;
        }
        return before.isEmpty() ? at.getCurrentName() : before + "." + at.getCurrentName();
    }
}
