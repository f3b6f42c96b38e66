package vigie.api.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
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
import org.jspecify.annotations.Nullable;
import vigie.api.error.RefusedRequest;

/**
 * Reads a body only when it is one JSON value and says each thing once: of two fields of one name, or of two values one
 * behind the other, two readers would each believe another.
 */
@Singleton
@Consumes(MediaType.APPLICATION_JSON)
class StrictJson implements MessageBodyReader<JsonNode> {
    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

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
            parser.nextToken();
            parser.skipChildren();
            if (parser.nextToken() != null) {
                throw new IOException("Something stands behind the value.");
            }
        }
    }
}
