package vigie.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Forms as coaches send them, with nothing wrong. */
final class FilledForms {
    private FilledForms() {}

    static Map<String, String> experience() {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "relation",
                "ENDED",
                "from-month",
                "03",
                "from-year",
                "2024",
                "to-month",
                "06",
                "to-year",
                "2025",
                "sessions",
                "UP_TO_50",
                "text",
                "Lisez tout.",
                "signedAs",
                "DISPLAY_NAME",
                "do",
                "submit"));
        form.putAll(Map.of("rating.1", "5", "rating.11", "2", "rating.13", "4"));
        return form;
    }

    static Map<String, String> answer() {
        return new LinkedHashMap<>(Map.of(
                "value",
                "YES",
                "note.fr",
                "Article 4.",
                "evidence.1.kind",
                "PUBLIC_TERMS",
                "evidence.1.url",
                "https://essai.example/terms",
                "evidence.1.seenOn",
                "2026-01-10"));
    }
}
