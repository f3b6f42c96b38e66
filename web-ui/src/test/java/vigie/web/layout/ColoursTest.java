package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every colour of words can be read on every ground, in light and in the dark (WCAG 2.2, 1.4.3): so it makes no difference at
 * which width or in which scheme a page pairs them.
 */
class ColoursTest {
    private static final Path STYLES = Path.of("src/main/resources/public/css");
    private static final Pattern TOKEN =
            Pattern.compile("--([a-z-]+): light-dark\\(#([0-9a-f]{6}), #([0-9a-f]{6})\\);");
    private static final Pattern CODE = Pattern.compile("(?:color|background)[a-z-]*:[^;]*(?:#[0-9a-fA-F]{3}|rgb|hsl)");
    private static final double READABLE = 4.5;

    private final Map<String, String> light = new HashMap<>();
    private final Map<String, String> dark = new HashMap<>();

    ColoursTest() throws IOException {
        Matcher token = TOKEN.matcher(Files.readString(STYLES.resolve("tokens.css")));
        token.results().forEach(this::add);
    }

    private void add(MatchResult token) {
        light.put(token.group(1), token.group(2));
        dark.put(token.group(1), token.group(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ink", "soft", "accent", "favourable", "mixed", "unfavourable", "alert", "neutral"})
    void wordsCanBeReadOnEveryGround(String words) {
        for (Map<String, String> scheme : List.of(light, dark)) {
            for (String ground : List.of("paper", "card", "accent-soft")) {
                assertThat(contrast(scheme, words, ground))
                        .as(words + " on " + ground)
                        .isGreaterThanOrEqualTo(READABLE);
            }
            assertThat(contrast(scheme, "on-accent", "accent")).isGreaterThanOrEqualTo(READABLE);
        }
    }

    @Test
    void blackOnWhiteIsTheMost() {
        Map<String, String> scheme = Map.of("black", "000000", "white", "ffffff", "grey", "777777");
        assertThat(contrast(scheme, "white", "black")).isEqualTo(21);
        assertThat(contrast(scheme, "grey", "white")).isBetween(4.47, 4.48);
    }

    /** Paper is printed black on white. */
    @Test
    void wordsAndGroundsHaveNoOtherColours() throws IOException {
        try (Stream<Path> files = Files.walk(STYLES)) {
            List<Path> screens = files.filter(file -> file.toString().endsWith(".css"))
                    .filter(file -> !file.endsWith("tokens.css") && !file.endsWith("print.css"))
                    .toList();
            assertThat(screens).hasSizeGreaterThan(10);
            for (Path file : screens) {
                assertThat(CODE.matcher(Files.readString(file).replaceAll("border-color:[^;]*;", ""))
                                .results()
                                .map(MatchResult::group))
                        .as(file.toString())
                        .isEmpty();
            }
        }
    }

    private static double contrast(Map<String, String> scheme, String one, String other) {
        double first = luminance(Objects.requireNonNull(scheme.get(one)));
        double second = luminance(Objects.requireNonNull(scheme.get(other)));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 2) + 0.0722 * linear(colour, 4);
    }

    private static double linear(String colour, int at) {
        double part = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
