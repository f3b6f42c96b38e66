package vigie.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExampleTextTest {
    @Test
    void whatFitsStandsOnOneLine() {
        assertThat(ExampleText.of(Map.of("codes", Arrays.asList("A", null, 1, true))))
                .isEqualTo("{\"codes\": [\"A\", null, 1, true]}");
    }

    @Test
    void whatDoesNotIsBrokenBetweenItsParts() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("short", List.of());
        example.put("long", List.of("x".repeat(30), "y".repeat(30)));
        assertThat(ExampleText.of(example)).isEqualTo("""
                {
                  "short": [],
                  "long": [
                    "%s",
                    "%s"
                  ]
                }""".formatted("x".repeat(30), "y".repeat(30)));
    }

    @Test
    void isJsonWhateverItsTextsHold() {
        Map<String, Object> hostile = Map.of("a \"quoted\" \\ name", List.of("two\nlines", "a\ttab", "\u0001"));
        assertThat(new JsonMapper().readValue(ExampleText.of(hostile), Object.class))
                .isEqualTo(hostile);
    }

    @Test
    void aTextOfAnotherFormStaysAsItIs() {
        assertThat(ExampleText.of("slug,name\n")).isEqualTo("slug,name");
    }
}
