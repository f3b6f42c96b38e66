package vigie.comparison;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vigie.answer.Answer;
import vigie.questionnaire.Ask;

/** A comparison as a plain table, to be worked with elsewhere: a row for each criterion and ask. */
public final class ComparisonTable {
    private ComparisonTable() {}

    /**
     * The heads, then the rows. Of each platform there are the state on the criterion, the answer to the ask, the day on
     * which it was last checked (ISO 8601), the mean of what coaches lived on the criterion and how many rated it; empty where
     * there is none.
     */
    public static List<List<String>> rows(Comparison comparison, TableWords words) {
        List<List<String>> rows = new ArrayList<>();
        List<String> heads = new ArrayList<>(words.askedHeads());
        comparison.columns().forEach(column -> heads.addAll(words.heads(column.platform())));
        rows.add(heads);
        for (ComparisonRow row : comparison.rows()) {
            for (Ask ask : row.criterion().asks()) {
                List<String> cells = new ArrayList<>(words.asked(row.criterion(), ask));
                row.cells().forEach(cell -> cells.addAll(told(cell, ask, words)));
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<String> told(ComparisonCell cell, Ask ask, TableWords words) {
        Optional<Answer> answer = cell.answerTo(ask);
        BigDecimal mean = cell.lived().mean();
        return List.of(
                words.state(cell.state()),
                answer.map(each -> words.value(ask, each.value())).orElse(""),
                answer.map(each -> each.checkedOn().toString()).orElse(""),
                mean == null ? "" : words.mean(mean),
                String.valueOf(cell.lived().coaches()));
    }
}
