package vigie.questionnaire;

import static vigie.document.Nodes.both;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;
import static vigie.document.Nodes.with;
import static vigie.questionnaire.NotedProblems.assertOnlyNoted;
import static vigie.questionnaire.SampleQuestionnaire.tree;

import org.junit.jupiter.api.Test;
import vigie.document.Node;

/** The sample questionnaire with one stance rule wrong: no condition is ever left out in silence. */
class WrongStanceRuleTest {
    private static final String CHOICE_RULE = "criteria[1].stance[2].when";
    private static final String NUMBER_RULE = "criteria[2].stance[2].when";

    @Test
    void anAskOfAnotherCriterionIsNoted() {
        assertOnlyNoted(
                with(tree(), CHOICE_RULE + ".3a", list("YES")), CHOICE_RULE + ".3a", "This criterion has no such ask.");
    }

    @Test
    void anUnknownOptionIsNoted() {
        assertOnlyNoted(
                with(tree(), CHOICE_RULE + ".1b[2]", "SFCOACH"),
                CHOICE_RULE + ".1b[2]",
                "“SFCOACH” is not possible here. Possible values: ICF, EMCC, OWN.");
    }

    @Test
    void aRuleWithOnlyAWrongConditionIsNotedOnce() {
        assertOnlyNoted(
                with(tree(), CHOICE_RULE, fields("1b", list("SFCOACH"))),
                CHOICE_RULE + ".1b[1]",
                "“SFCOACH” is not possible here. Possible values: ICF, EMCC, OWN.");
    }

    @Test
    void anUnknownKindIsNoted() {
        assertOnlyNoted(
                with(tree(), NUMBER_RULE + ".kind[1]", "PUBLIC"),
                NUMBER_RULE + ".kind[1]",
                "“PUBLIC” is not possible here. Possible values: CONTRACTUAL, SERVICE, HYBRID.");
    }

    @Test
    void aRuleWithoutConditionIsNoted() {
        assertOnlyNoted(with(tree(), CHOICE_RULE, fields()), CHOICE_RULE, "At least one condition is expected.");
    }

    @Test
    void aConditionWithoutOptionIsNoted() {
        assertOnlyNoted(
                with(tree(), CHOICE_RULE + ".1b", list()), CHOICE_RULE + ".1b", "At least one value is expected.");
    }

    @Test
    void aConditionWithoutKindIsNoted() {
        assertOnlyNoted(
                with(tree(), NUMBER_RULE + ".kind", list()), NUMBER_RULE + ".kind", "At least one value is expected.");
    }

    @Test
    void oneOptionIsWrittenAsAListToo() {
        assertOnlyNoted(with(tree(), CHOICE_RULE + ".1a", "YES"), CHOICE_RULE + ".1a", "A list is expected here.");
    }

    @Test
    void aBoundOnAChoiceIsNoted() {
        assertOnlyNoted(
                with(tree(), CHOICE_RULE + ".1a", fields("at_most", "12")),
                CHOICE_RULE + ".1a",
                "This ask does not take a number.");
    }

    @Test
    void anUnknownBoundIsNoted() {
        Node tree = with(tree(), NUMBER_RULE + ".2a.less_than", "12");
        assertOnlyNoted(tree, NUMBER_RULE + ".2a.less_than", "Unknown field. Possible fields: at_most, more_than.");
    }

    @Test
    void twoBoundsInOneConditionAreNoted() {
        assertOnlyNoted(
                with(tree(), NUMBER_RULE + ".2a.more_than", "6"),
                NUMBER_RULE + ".2a",
                "One bound is expected: at_most or more_than.");
    }

    @Test
    void aBoundThatIsNoNumberIsNoted() {
        String path = NUMBER_RULE + ".2a.at_most";
        assertOnlyNoted(with(tree(), path, "-1"), path, "A number is expected here.");
    }

    @Test
    void anUnknownStanceIsNoted() {
        String path = "criteria[2].stance[1].then";
        assertOnlyNoted(
                with(tree(), path, "BAD"),
                path,
                "“BAD” is not possible here. Possible values: ALERT, UNFAVOURABLE, MIXED, NEUTRAL, FAVOURABLE.");
    }

    @Test
    void anUnknownPartOfARuleIsNoted() {
        String path = "criteria[2].stance[1].unless";
        assertOnlyNoted(
                with(tree(), path, both("Sauf", "Unless")),
                path,
                "Unknown field. Possible fields: when, then, because.");
    }
}
