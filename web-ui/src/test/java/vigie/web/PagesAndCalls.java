package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The table of {@code pages-and-calls.txt}.
 *
 * @param calls by page; a reason begins with an equals sign
 * @param alone calls that no page needs, with the reason
 */
record PagesAndCalls(Map<String, List<String>> calls, Map<String, String> alone) {
    private static final String ALONE = "## Calls without a page";

    static PagesAndCalls read() {
        Map<String, List<String>> calls = new LinkedHashMap<>();
        Map<String, String> alone = new LinkedHashMap<>();
        boolean ofPages = true;
        for (String line : lines()) {
            ofPages = ofPages && !line.equals(ALONE);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("\\|", -1);
            assertThat(parts).as(line).hasSize(2);
            String route = parts[0].strip();
            assertThat(calls).as("twice").doesNotContainKey(route);
            if (ofPages) {
                calls.put(
                        route,
                        Arrays.stream(parts[1].split(",", -1))
                                .map(String::strip)
                                .toList());
            } else {
                alone.put(route, parts[1].strip());
            }
        }
        assertThat(alone).as(ALONE).isNotEmpty();
        return new PagesAndCalls(calls, alone);
    }

    private static List<String> lines() {
        try (InputStream file = Objects.requireNonNull(
                PagesAndCalls.class.getResourceAsStream("pages-and-calls.txt"), "pages-and-calls.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> pages() {
        return calls.keySet();
    }
}
