package vigie.api.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vigie.mail.LetterKind;

class LetterWordsTest {
    private static final Set<String> PARTS =
            Set.of("subject", "before", "button", "path", "link", "link-path", "after", "what");
    private static final Set<String> OF_CHANGES =
            Set.of("line", "more", "platform-path", "criterion-path", "experience-path", "history-path");
    private static final Set<String> COMMON = Set.of(
            "greeting",
            "greeting.nobody",
            "when",
            "copy",
            "contact",
            "reason",
            "publisher",
            "edition",
            "edition.subject");

    @Test
    void bothLanguagesHaveTheSameLettersInTheSameParts() throws IOException {
        assertThat(keys("en")).isEqualTo(keys("fr")).hasSizeGreaterThan(50);
    }

    @Test
    void nothingIsThereThatNoLetterSays() throws IOException {
        Set<String> possible = Stream.concat(
                        Stream.concat(COMMON.stream(), OF_CHANGES.stream().map(part -> "DIGEST." + part)),
                        Arrays.stream(LetterKind.values())
                                .flatMap(kind -> PARTS.stream().map(part -> kind + "." + part)))
                .collect(Collectors.toSet());
        assertThat(possible).containsAll(keys("fr"));
    }

    private static Set<String> keys(String language) throws IOException {
        Properties words = new Properties();
        try (InputStream file = LetterWordsTest.class.getResourceAsStream("/letters_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        }
        return words.stringPropertyNames();
    }
}
