package vigie.api.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.api.error.RefusedRequest;

class IdempotencyKeyTest {
    private static String read(String... values) {
        MutableHttpRequest<?> request = HttpRequest.POST("/", "");
        for (String value : values) {
            request.header(IdempotencyKey.HEADER, value);
        }
        return IdempotencyKey.of(request.getHeaders());
    }

    private static void assertRefused(String... values) {
        assertThatExceptionOfType(RefusedRequest.class)
                .as(String.join(" and ", values))
                .isThrownBy(() -> read(values));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "k,k",
                "8e03978e-40d5-43dd-bc93-6894a57f9324,8e03978e-40d5-43dd-bc93-6894a57f9324",
                "\"8e03978e\",8e03978e",
                "!~\"',!~\"'",
                "\"a\\\"b\\\\c\",a\"b\\c",
                "`\"a,b\"`,`a,b`"
            })
    void standsInQuotationMarksOrNot(String sent, String key) {
        assertThat(read(sent)).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"\"",
                "\"",
                "\"open",
                "\"a\"b",
                "\"a\";p=1",
                "\"a\\b\"",
                "two words",
                "\"two words\"",
                "clé",
                "\"clé\""
            })
    void anythingElseIsNone(String sent) {
        assertRefused(sent);
    }

    @Test
    void hasAtMost255Characters() {
        assertThat(read("k".repeat(255))).hasSize(255);
        assertRefused("k".repeat(256));
        assertThat(read("\"" + "\\\"".repeat(255) + "\"")).hasSize(255);
        assertRefused("\"" + "\\\"".repeat(256) + "\"");
    }

    @Test
    void thereIsOne() {
        assertRefused("k", "k");
    }
}
