package vigie.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vigie.document.Node;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.document.Problems;
import vigie.questionnaire.Ask;
import vigie.questionnaire.AskType;
import vigie.questionnaire.Questionnaire;

/** Turns the rows of {@link PlatformColumns} into platforms as files describe them, each value with its row's line. */
final class PlatformTable {
    private static final Set<String> SEVERAL = Set.of("languages", "offers");

    private final Questionnaire questionnaire;
    private final Problems problems;
    private final Map<String, Rows> platforms = new LinkedHashMap<>();

    PlatformTable(Questionnaire questionnaire, Problems problems) {
        this.questionnaire = questionnaire;
        this.problems = problems;
    }

    /** The rows of one platform. */
    private static final class Rows {
        private final int line;
        private final Map<String, Scalar> description = new LinkedHashMap<>();
        private final Map<String, Answer> answers = new LinkedHashMap<>();

        Rows(int line) {
            this.line = line;
        }
    }

    /** The rows of one ask. */
    private static final class Answer {
        private final int line;
        private final Map<String, Scalar> cells = new LinkedHashMap<>();
        private final List<Node> evidence = new ArrayList<>();

        Answer(int line) {
            this.line = line;
        }
    }

    /** @param table rows of cells by the names of their columns */
    List<Node> platforms(Sequence table) {
        refuseUnknownColumns(table);
        for (Node row : table.items()) {
            if (row instanceof Mapping mapping) {
                take(mapping);
            }
        }
        return platforms.values().stream().map(this::platform).toList();
    }

    private void refuseUnknownColumns(Sequence table) {
        List<String> known = PlatformColumns.all();
        Set<String> told = new HashSet<>();
        for (Node row : table.items()) {
            if (row instanceof Mapping mapping) {
                mapping.entries().stream()
                        .filter(cell -> !known.contains(cell.key()) && told.add(cell.key()))
                        .forEach(cell -> problems.add(
                                1,
                                cell.key(),
                                "Colonne inconnue. Colonnes possibles : " + String.join(", ", known) + ".",
                                "Unknown column. Possible columns: " + String.join(", ", known) + "."));
            }
        }
    }

    private void take(Mapping row) {
        Map<String, Scalar> cells = new LinkedHashMap<>();
        for (Entry cell : row.entries()) {
            if (cell.value() instanceof Scalar text && !text.text().isBlank()) {
                cells.put(cell.key(), text);
            }
        }
        if (cells.isEmpty()) {
            return;
        }
        Scalar slug = cells.get("slug");
        if (slug == null) {
            problems.add(row.line(), "slug", "Ce champ manque.", "This field is missing.");
            return;
        }
        Rows rows = platforms.computeIfAbsent(slug.text(), first -> new Rows(row.line()));
        keep(PlatformColumns.DESCRIPTION, cells, rows.description);
        Scalar ask = cells.get("ask");
        if (ask != null) {
            Answer answer = rows.answers.computeIfAbsent(ask.text(), first -> new Answer(row.line()));
            keep(PlatformColumns.ANSWER, cells, answer.cells);
            evidence(row.line(), cells, answer);
        } else {
            refuseWithoutAsk(cells);
        }
    }

    private void refuseWithoutAsk(Map<String, Scalar> cells) {
        cells.forEach((column, cell) -> {
            if (PlatformColumns.ANSWER.contains(column) || PlatformColumns.EVIDENCE.contains(column)) {
                problems.add(
                        cell.line(),
                        column,
                        "À quelle question ? La colonne « ask » est vide.",
                        "To which question? The column “ask” is empty.");
            }
        });
    }

    private void keep(List<String> columns, Map<String, Scalar> cells, Map<String, Scalar> kept) {
        for (String column : columns) {
            Scalar cell = cells.get(column);
            Scalar before = cell == null ? null : kept.putIfAbsent(column, cell);
            if (cell != null && before != null && !before.text().equals(cell.text())) {
                problems.add(
                        cell.line(),
                        column,
                        "La ligne " + before.line() + " dit autre chose de la même plateforme.",
                        "Line " + before.line() + " says something else of the same platform.");
            }
        }
    }

    private static void evidence(int line, Map<String, Scalar> cells, Answer answer) {
        List<Entry> entries = new ArrayList<>();
        for (String column : PlatformColumns.EVIDENCE) {
            Scalar cell = cells.get(column);
            if (cell != null) {
                entries.add(new Entry(cell.line(), column.substring(column.indexOf('.') + 1), cell));
            }
        }
        if (!entries.isEmpty()) {
            answer.evidence.add(new Mapping(line, entries));
        }
    }

    private Node platform(Rows rows) {
        List<Entry> entries = new ArrayList<>();
        entries.addAll(fields(rows.line, rows.description, SEVERAL));
        List<Entry> answers = new ArrayList<>();
        rows.answers.forEach((ask, answer) -> answers.add(new Entry(answer.line, ask, answer(ask, answer))));
        entries.add(new Entry(rows.line, "answers", new Mapping(rows.line, answers)));
        return new Mapping(rows.line, entries);
    }

    private Node answer(String ask, Answer answer) {
        answer.cells.remove("ask");
        boolean several = questionnaire
                .ask(ask)
                .map(Ask::type)
                .filter(AskType.CHOICES::equals)
                .isPresent();
        List<Entry> entries = new ArrayList<>(fields(answer.line, answer.cells, several ? Set.of("value") : Set.of()));
        entries.add(new Entry(answer.line, "evidence", new Sequence(answer.line, answer.evidence)));
        return new Mapping(answer.line, entries);
    }

    /** The cells as fields; those that have a point in their name together, as {@code summary: {fr, en}}. */
    private static List<Entry> fields(int line, Map<String, Scalar> cells, Set<String> several) {
        List<Entry> entries = new ArrayList<>();
        Map<String, List<Entry>> inside = new LinkedHashMap<>();
        cells.forEach((column, cell) -> {
            int point = column.indexOf('.');
            if (point >= 0) {
                inside.computeIfAbsent(column.substring(0, point), first -> new ArrayList<>())
                        .add(new Entry(cell.line(), column.substring(point + 1), cell));
            } else {
                entries.add(new Entry(cell.line(), column, several.contains(column) ? list(cell) : cell));
            }
        });
        inside.forEach((name, parts) -> entries.add(new Entry(line, name, new Mapping(line, parts))));
        return entries;
    }

    private static Node list(Scalar cell) {
        List<Node> items = new ArrayList<>();
        for (String each : cell.text().split(PlatformColumns.SEPARATOR, -1)) {
            if (!each.isBlank()) {
                items.add(new Scalar(cell.line(), each.strip()));
            }
        }
        return new Sequence(cell.line(), items);
    }
}
