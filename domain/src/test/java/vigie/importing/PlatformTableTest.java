package vigie.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vigie.document.DocumentProblem;
import vigie.document.Node;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.document.Problems;
import vigie.questionnaire.SampleQuestionnaire;

/** Rows become platforms as files describe them. */
class PlatformTableTest {
    private static final String COLUMNS = "slug|name|languages|summary.fr|summary.en|ask|value|note.fr|evidence.url";

    private final Problems problems = new Problems("table.csv");

    private List<Node> read(String columns, String... rows) {
        List<Node> table = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            int line = row + 2;
            String[] names = columns.split("\\|", -1);
            String[] cells = rows[row].split("\\|", -1);
            List<Entry> entries = new ArrayList<>();
            for (int column = 0; column < cells.length; column++) {
                entries.add(new Entry(line, names[column], new Scalar(line, cells[column])));
            }
            table.add(new Mapping(line, entries));
        }
        return new PlatformTable(SampleQuestionnaire.questionnaire(), problems).platforms(new Sequence(1, table));
    }

    private static String text(Node node) {
        return switch (node) {
            case Scalar scalar -> scalar.text();
            case Sequence list ->
                list.items().stream().map(PlatformTableTest::text).collect(Collectors.joining(", ", "[", "]"));
            case Mapping mapping ->
                mapping.entries().stream()
                        .map(entry -> entry.key() + ": " + text(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
        };
    }

    private List<String> found() {
        return problems.found().stream().map(PlatformTableTest::place).toList();
    }

    private static String place(DocumentProblem problem) {
        return problem.line() + " " + problem.field() + " " + problem.message().en();
    }

    @Test
    void rowsOfOnePlatformAreOnePlatform() {
        List<Node> platforms = read(
                COLUMNS,
                "one|One|fr; en|Un|One|1a|YES|Oui|https://a.test/",
                "one||||||||",
                "one|||||1a|||https://b.test/",
                "two|Two||Deux|Two||||");
        assertThat(found()).isEmpty();
        assertThat(platforms.stream().map(PlatformTableTest::text))
                .containsExactly(
                        "{slug: one, name: One, languages: [fr, en], summary: {fr: Un, en: One}, answers: {1a: {value:"
                                + " YES, note: {fr: Oui}, evidence: [{url: https://a.test/}, {url: https://b.test/}]}}}",
                        "{slug: two, name: Two, summary: {fr: Deux, en: Two}, answers: {}}");
        assertThat(platforms.getLast().line()).isEqualTo(5);
    }

    @Test
    void whatTwoRowsSayOtherwiseIsTold() {
        read(COLUMNS, "one|One|||||||", "one|Uno|||||||");
        assertThat(found()).containsExactly("3 name Line 2 says something else of the same platform.");
    }

    @Test
    void whatBelongsToNothingIsTold() {
        read(COLUMNS, "|One|||||||", "one||||||YES||https://a.test/", "||||||||");
        assertThat(found())
                .containsExactly(
                        "2 slug This field is missing.",
                        "3 value To which question? The column “ask” is empty.",
                        "3 evidence.url To which question? The column “ask” is empty.");
    }

    @Test
    void aColumnThatNobodyKnowsIsToldOnce() {
        read("slug|nom", "one|One", "two|Two");
        assertThat(found()).singleElement().asString().startsWith("1 nom Unknown column.");
    }
}
