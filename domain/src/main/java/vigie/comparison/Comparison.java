package vigie.comparison;

import java.util.Comparator;
import java.util.List;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;

/**
 * Platforms side by side.
 *
 * @param columns by slug, whatever the order in which they were asked for; at most four, and fewer than two while somebody
 *     still chooses
 */
public record Comparison(Questionnaire questionnaire, List<ComparisonColumn> columns) {
    public static final int FEWEST = 2;
    public static final int MOST = 4;

    public Comparison {
        columns = columns.stream()
                .sorted(Comparator.comparing(column -> column.platform().slug().value()))
                .toList();
        if (columns.size() > MOST) {
            throw new IllegalArgumentException("At most four platforms stand side by side.");
        }
    }

    /** Whether there is something to compare. */
    public boolean compares() {
        return columns.size() >= FEWEST;
    }

    public List<Slug> slugs() {
        return columns.stream().map(column -> column.platform().slug()).toList();
    }

    /** One for each criterion, in the guide's order. */
    public List<ComparisonRow> rows() {
        return questionnaire.criteria().stream()
                .map(criterion -> new ComparisonRow(
                        criterion,
                        columns.stream().map(column -> column.on(criterion)).toList()))
                .toList();
    }

    /** The rows of a theme. */
    public List<ComparisonRow> rows(Theme theme) {
        return rows().stream()
                .filter(row -> row.criterion().theme().equals(theme.key()))
                .toList();
    }

    /** The rows on which not all stand alike. */
    public List<ComparisonRow> differences() {
        return rows().stream().filter(row -> !row.alike()).toList();
    }
}
