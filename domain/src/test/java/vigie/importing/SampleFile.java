package vigie.importing;

import static vigie.document.Nodes.both;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;

import vigie.document.Node;

/** Platform files that fit the sample questionnaire. */
final class SampleFile {
    private SampleFile() {}

    /** Koach, a contractual platform with an answer of every type. */
    static Node koach() {
        return fields(
                "slug",
                "koach",
                "name",
                "Koach",
                "kind",
                "CONTRACTUAL",
                "website",
                "https://koach.example/",
                "languages",
                list("fr", "en"),
                "offers",
                list("BOOKING"),
                "summary",
                both("Une plateforme.", "A platform."),
                "answers",
                fields(
                        "1a",
                        answer("YES"),
                        "1b",
                        answer(list("EMCC", "ICF")),
                        "1c",
                        answer("Charte de 2024"),
                        "2a",
                        answer("12.0")));
    }

    /** Agenda, a service platform that nobody has documented. */
    static Node agenda() {
        return fields(
                "slug",
                "agenda",
                "name",
                "Agenda",
                "kind",
                "SERVICE",
                "website",
                "https://agenda.example/",
                "summary",
                both("Un outil.", "A tool."),
                "answers",
                "");
    }

    static Node answer(Object value) {
        return fields(
                "value",
                value,
                "note",
                both("Article 4.", "Article 4."),
                "evidence",
                list(evidence("2026-01-10"), evidence("2026-01-12")));
    }

    static Node evidence(String seenOn) {
        return fields(
                "kind",
                "PUBLIC_TERMS",
                "url",
                "https://koach.example/terms",
                "seen_on",
                seenOn,
                "page_date",
                "2025-11",
                "stored_copy",
                "true");
    }
}
