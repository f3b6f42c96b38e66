package vigie.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.document.Nodes.both;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;
import static vigie.document.Nodes.with;
import static vigie.document.Nodes.without;
import static vigie.questionnaire.NotedProblems.assertNoted;
import static vigie.questionnaire.NotedProblems.assertOnlyNoted;
import static vigie.questionnaire.NotedProblems.problemsIn;
import static vigie.questionnaire.SampleQuestionnaire.tree;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.document.DocumentProblem;
import vigie.document.Node;
import vigie.document.Nodes;
import vigie.language.Bilingual;

/** The sample questionnaire with one thing wrong. */
class WrongQuestionnaireTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version                         | 0            | A whole number is expected here.
            version                         | 1.0          | A whole number is expected here.
            themes[1].key                   | Ethics       | A key is made of lower-case letters and hyphens.
            criteria[1].theme               | money        | “money” is not possible here. Possible values: ethics, contract.
            criteria[2].number              | 3            | Numbers follow one another from 1.
            criteria[1].number              | 2            | Numbers follow one another from 1.
            criteria[2].expires_after_months| soon         | A whole number is expected here.
            criteria[1].asks[2].id          | 1c           | “1b” is expected here.
            criteria[1].asks[1].id          | 2a           | “1a” is expected here.
            criteria[1].asks[1].type        | boolean      | “boolean” is not possible here. Possible values: choice, choices, number, text.
            criteria[2].asks[2].unit        | year         | “year” is not possible here. Possible values: month, day, hour, percent.
            criteria[1].asks[3].unit        | month        | Only a number has a unit.
            """)
    void aWrongValueIsNotedWhereItStands(String path, String value, String english) {
        assertNoted(with(tree(), path, value), path, english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version",
                "source",
                "kinds.HYBRID",
                "kinds.SERVICE.meaning",
                "offers.BOOKING.en",
                "themes[2].en",
                "criteria[1].key",
                "criteria[1].short",
                "criteria[1].question.fr",
                "criteria[1].applies_to",
                "criteria[1].experience",
                "criteria[1].expires_after_months",
                "criteria[2].asks[1].unit",
                "criteria[1].asks[1].options",
                "criteria[1].stance[1].because"
            })
    void aMissingPartIsNoted(String path) {
        assertThat(problemsIn(without(tree(), path))).first().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(path);
            assertThat(problem.message().en()).isEqualTo("This field is missing.");
        });
    }

    @Test
    void optionsOfATextAreNoted() {
        String path = "criteria[1].asks[3].options";
        assertOnlyNoted(with(tree(), path, fields("YES", both("Oui", "Yes"))), path, "Only a choice has options.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNKNOWN", "yes", "A-B", "1ST"})
    void anOptionCodeThatFiltersCannotNameIsNoted(String code) {
        String path = "criteria[1].asks[1].options." + code;
        assertOnlyNoted(with(tree(), path, both("Oui", "Yes")), path, "This code is not allowed.");
    }

    @Test
    void anOptionCodeWrittenTwiceIsNoted() {
        Node.Entry yes = new Node.Entry(0, "YES", both("Oui", "Yes"));
        Node twice = new Node.Mapping(0, List.of(yes, new Node.Entry(0, "NO", both("Non", "No")), yes));

        Node tree = with(tree(), "criteria[3].asks[1].options", twice);
        int first = Nodes.line(Nodes.numbered(tree), "criteria[3].asks[1].options.YES");

        assertThat(problemsIn(tree))
                .containsExactly(new DocumentProblem(
                        "questionnaire.yaml",
                        first + 6,
                        "criteria[3].asks[1].options.YES",
                        new Bilingual("« YES » est écrit deux fois.", "“YES” is written twice.")));
    }

    @Test
    void aChoiceWithoutOptionIsNoted() {
        String path = "criteria[1].asks[1].options";
        assertNoted(with(tree(), path, fields()), path, "A choice has at least one option.");
    }

    @Test
    void aThemeKeyUsedTwiceIsNoted() {
        assertNoted(with(tree(), "themes[2].key", "ethics"), "themes[2].key", "This key is taken.");
    }

    @Test
    void aCriterionKeyUsedTwiceIsNoted() {
        assertOnlyNoted(with(tree(), "criteria[3].key", "charter"), "criteria[3].key", "This key is taken.");
    }

    @Test
    void aCriterionThatAppliesToNoKindIsNoted() {
        String path = "criteria[1].applies_to";
        assertOnlyNoted(with(tree(), path, list()), path, "At least one value is expected.");
    }

    @Test
    void anOfferCodeThatFiltersCannotNameIsNoted() {
        assertOnlyNoted(with(tree(), "offers.A,B", both("Deux", "Two")), "offers.A,B", "This code is not allowed.");
    }

    @Test
    void aWrongAskCastsNoBlameOnTheOnesAfterIt() {
        Node tree = with(tree(), "criteria[2].asks[1].label.en", "");

        assertThat(problemsIn(tree))
                .extracting(DocumentProblem::field)
                .contains("criteria[2].asks[1].label.en")
                .doesNotContain("criteria[2].asks[2].id");
    }

    @Test
    void aWrongCriterionCastsNoBlameOnTheOnesAfterIt() {
        String path = "criteria[1].short.en";
        assertOnlyNoted(with(tree(), path, ""), path, "This text is empty.");
    }
}
