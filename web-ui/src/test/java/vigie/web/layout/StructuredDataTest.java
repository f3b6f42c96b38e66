package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StructuredDataTest {
    @Test
    void writesThingsInTheirOrder() {
        assertThat(StructuredData.of(
                        Thing.of("Service")
                                .with("name", "Koach")
                                .with("url", (String) null)
                                .with("rating", Thing.of("Rating").with("ratingValue", new BigDecimal("3.80"))),
                        Thing.of("ItemList")
                                .with("numberOfItems", 1)
                                .with("itemListElement", List.of(StructuredData.step(1, "Koach", "/x")))
                                .with("none", List.of())))
                .isEqualTo("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"Service\",\"name\":\"Koach\","
                        + "\"rating\":{\"@type\":\"Rating\",\"ratingValue\":3.80}},{\"@type\":\"ItemList\","
                        + "\"numberOfItems\":1,\"itemListElement\":[{\"@type\":\"ListItem\",\"position\":1,"
                        + "\"name\":\"Koach\",\"item\":\"/x\"}]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</script><script>alert(1)</script>",
                "<!--<script>",
                "]]>",
                "&lt;\"'\\ ${7*7}",
                "😀 סימן \u2028\u2029",
                "a\tb\nc"
            })
    void nothingWrittenEndsItsElement(String text) throws IOException {
        String written = StructuredData.of(Thing.of("Service").with("name", text));
        assertThat(written).doesNotContain("<", ">", "&");
        assertThat(written.chars()).noneMatch(Character::isISOControl);
        assertThat(texts(written)).containsExactly("https://schema.org", "Service", text);
    }

    private static List<String> texts(String json) throws IOException {
        List<String> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    texts.add(parser.getText());
                }
            }
        }
        return texts;
    }
}
