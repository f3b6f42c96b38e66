package vigie.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vigie.document.Document;
import vigie.document.Fields;
import vigie.document.Node;
import vigie.document.Node.Mapping;
import vigie.document.Node.Sequence;
import vigie.document.Problems;
import vigie.questionnaire.Questionnaire;

/** The platforms of one file: a single one, many as an export has them, or the rows of a table. */
final class DescribedPlatforms {
    /** What exports say of themselves; nothing of it is imported. */
    private static final List<String> ABOUT = List.of("licence", "date", "source", "fictitious", "items");

    private static final String MANY = "items";

    private DescribedPlatforms() {}

    /** @param path of the platform inside its file; empty when it is the whole file, or when its lines tell enough */
    record Described(Node node, String path) {}

    static List<Described> of(Document document, Questionnaire questionnaire, Problems problems) {
        boolean table = document.file().toLowerCase(Locale.ROOT).endsWith(".csv");
        if (table && document.root() instanceof Sequence rows) {
            return new PlatformTable(questionnaire, problems)
                    .platforms(rows).stream()
                            .map(node -> new Described(node, ""))
                            .toList();
        }
        if (document.root() instanceof Mapping root
                && root.entries().stream().anyMatch(entry -> entry.key().equals(MANY))) {
            return many(root, problems);
        }
        return List.of(new Described(document.root(), ""));
    }

    private static List<Described> many(Mapping root, Problems problems) {
        List<Described> all = new ArrayList<>();
        Fields fields = Fields.of(root, "", problems);
        if (fields != null) {
            fields.onlyKnow(ABOUT);
            fields.items(MANY, (node, path) -> all.add(new Described(node, path)));
        }
        return all;
    }
}
