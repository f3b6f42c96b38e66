package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.document.Nodes.both;
import static vigie.document.Nodes.document;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;
import static vigie.document.Nodes.with;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.choosing.ChoosingRules.Shipped;
import vigie.document.DocumentProblem;
import vigie.document.Node;
import vigie.document.Problems;
import vigie.platform.PlatformKind;

class ChoosingRulesReaderTest {
    private static final Node FILE = fields(
            "red_lines",
            list(
                    fields(
                            "key",
                            "charter",
                            "fr",
                            "Une charte",
                            "en",
                            "A charter",
                            "kind",
                            list("SERVICE"),
                            "refuse",
                            fields("1a", list("NO"))),
                    fields(
                            "key",
                            "no-own",
                            "fr",
                            "Pas la leur",
                            "en",
                            "Not theirs",
                            "refuse",
                            fields("1b", list("OWN", "ICF"), "3a", list("YES")))),
            "clashes",
            list(fields(
                    "when",
                    fields("1b", list("OWN"), "2a", fields("more_than", "12")),
                    "then",
                    "BARS",
                    "because",
                    both("Car", "As"))));

    private final Problems problems = new Problems("choosing.yaml");

    @Test
    void readsLinesAndClashes() {
        Shipped read = read(FILE);
        assertThat(problems.found()).isEmpty();
        assertThat(read.lines()).extracting(FrequentLine::key).containsExactly("charter", "no-own");
        assertThat(read.lines().getFirst().kinds()).containsExactly(PlatformKind.SERVICE);
        assertThat(read.lines().getLast().kinds()).hasSize(3);
        assertThat(read.lines().getLast().refused())
                .containsExactly(ChoosingKit.refused("1b", "ICF", "OWN"), ChoosingKit.refused("3a", "YES"));
        assertThat(read.clashes()).singleElement().satisfies(clash -> {
            assertThat(clash.force()).isEqualTo(ClashRule.Force.BARS);
            assertThat(clash.asks()).containsExactly("1b", "2a");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "red_lines[1].key, Charter, red_lines[1].key",
        "red_lines[2].key, charter, red_lines[2].key",
        "red_lines[1].refuse, { 9z }, red_lines[1].refuse.9z",
        "red_lines[1].refuse, { 2a }, red_lines[1].refuse.2a",
        "clashes[1].then, MAYBE, clashes[1].then",
        "red_lines[1].more, text, red_lines[1].more",
        "clashes[1].more, text, clashes[1].more",
        "more, text, more"
    })
    void whatItCannotReadIsNotedWithItsPlace(String path, String value, String where) {
        Object put = value.startsWith("{") ? fields(value.replaceAll("[{} ]", ""), list("YES")) : value;
        read(with(FILE, path, put));
        assertThat(problems.found()).extracting(DocumentProblem::field).contains(where);
    }

    @Test
    void aLineRefusesSomethingAndAClashNeedsACondition() {
        read(with(with(FILE, "red_lines[1].refuse", fields()), "clashes[1].when", fields()));
        assertThat(problems.found()).hasSize(2);
    }

    private Shipped read(Node file) {
        return ChoosingRulesReader.read(document("choosing.yaml", file), ChoosingKit.QUESTIONNAIRE, problems);
    }
}
