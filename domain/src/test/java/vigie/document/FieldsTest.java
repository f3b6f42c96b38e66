package vigie.document;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static vigie.document.Nodes.both;
import static vigie.document.Nodes.fields;
import static vigie.document.Nodes.list;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Bilingual;

class FieldsTest {
    private static final List<String> CODES = List.of("YES", "NO");

    private final Problems problems = new Problems("koach.yaml");

    @Test
    void aTextIsReadWithoutTheSpacesAroundIt() {
        assertThat(read("name", "  Koach \n").text("name", 5)).isEqualTo("Koach");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aMissingTextIsNotedOnTheLineOfTheFields() {
        assertThat(read("name", "Koach").text("slug", 5)).isNull();
        assertProblem(2, "slug", "This field is missing.");
    }

    @Test
    void anOptionalTextMayBeMissing() {
        assertThat(read("name", "Koach").optionalText("quote", 5)).isNull();
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void anEmptyTextIsNotedEvenWhereItIsOptional(String text) {
        assertThat(read("quote", text).optionalText("quote", 5)).isNull();
        assertProblem(2, "quote", "This text is empty.");
    }

    @Test
    void aListIsNoText() {
        assertThat(read("name", list("Koach")).text("name", 5)).isNull();
        assertProblem(3, "name", "A text is expected here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ko\0ach", "Ko\tach", "Ko\nach", "Ko\u007fach", "Ko\u0085ach"})
    void aControlCharacterInsideATextIsNoted(String text) {
        assertThat(read("name", text).text("name", 50)).isNull();
        assertProblem(2, "name", "This text has a control character.");
    }

    @Test
    void aTextMayBeAsLongAsTheMost() {
        assertThat(read("name", "éàçôœ").text("name", 5)).isEqualTo("éàçôœ");
    }

    @Test
    void oneCharacterMoreIsTooLong() {
        assertThat(read("name", "Koachs").text("name", 5)).isNull();
        assertProblem(2, "name", "This text has 6 characters, at most 5.");
    }

    @Test
    void anEmojiIsOneCharacter() {
        assertThat(read("name", "🦉🦉🦉🦉🦉").text("name", 5)).isEqualTo("🦉🦉🦉🦉🦉");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aTextInBothLanguagesIsRead() {
        assertThat(read("note", both("Oui.", "Yes.")).bilingual("note", 4)).isEqualTo(new Bilingual("Oui.", "Yes."));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aMissingLanguageIsNoted() {
        assertThat(read("note", fields("fr", "Oui.")).bilingual("note", 4)).isNull();
        assertProblem(3, "note.en", "This field is missing.");
    }

    @Test
    void bothLanguagesAreHeldToTheMost() {
        assertThat(read("note", both("Oui.", "Indeed.")).bilingual("note", 4)).isNull();
        assertProblem(4, "note.en", "This text has 7 characters, at most 4.");
    }

    @Test
    void aThirdLanguageIsNoted() {
        read("note", fields("fr", "Oui.", "en", "Yes.", "de", "Ja.")).bilingual("note", 4);
        assertProblem(5, "note.de", "Unknown field. Possible fields: fr, en.");
    }

    @Test
    void aMissingTextInBothLanguagesIsNoted() {
        assertThat(read("name", "Koach").bilingual("note", 4)).isNull();
        assertProblem(2, "note", "This field is missing.");
    }

    @Test
    void oneTextIsNotATextInBothLanguages() {
        assertThat(read("note", "Oui.").bilingual("note", 4)).isNull();
        assertProblem(2, "note", "Fields are expected here.");
    }

    @Test
    void anAllowedCodeIsRead() {
        assertThat(read("value", "NO").code("value", CODES)).isEqualTo("NO");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void anotherCodeIsNotedWithThosePossible() {
        assertThat(read("value", "no").code("value", CODES)).isNull();
        assertProblem(2, "value", "“no” is not possible here. Possible values: YES, NO.");
    }

    @Test
    void aMissingCodeIsNoted() {
        assertThat(read("name", "Koach").code("value", CODES)).isNull();
        assertProblem(2, "value", "This field is missing.");
    }

    @Test
    void aListOfCodesIsReadInItsOrder() {
        assertThat(read("value", list("NO", "YES")).codes("value", CODES)).containsExactly("NO", "YES");
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aWrongItemOfAListIsNotedWithItsPlaceAndTheOthersAreRead() {
        assertThat(read("value", list("NO", "MAYBE", "YES")).codes("value", CODES))
                .containsExactly("NO", "YES");
        assertProblem(4, "value[2]", "“MAYBE” is not possible here. Possible values: YES, NO.");
    }

    @Test
    void aRepeatedCodeIsNotedAndReadOnce() {
        assertThat(read("value", list("NO", "NO")).codes("value", CODES)).containsExactly("NO");
        assertProblem(4, "value[2]", "“NO” is repeated.");
    }

    @Test
    void oneCodeIsNoListOfCodes() {
        assertThat(read("value", "NO").codes("value", CODES)).isEmpty();
        assertProblem(2, "value", "A list is expected here.");
    }

    @Test
    void aMissingListIsNoted() {
        assertThat(read("name", "Koach").codes("value", CODES)).isEmpty();
        assertProblem(2, "value", "This field is missing.");
    }

    @Test
    void fieldsInsideAListKnowTheirPlace() {
        List<String> read = new ArrayList<>();
        read("evidence", list(fields("url", "a"), "b", fields("url", "c")))
                .itemFields("evidence", each -> read.add(each.pathOf("url") + "=" + each.text("url", 1)));

        assertThat(read).containsExactly("evidence[1].url=a", "evidence[3].url=c");
        assertProblem(4, "evidence[2]", "Fields are expected here.");
    }

    @Test
    void fieldsInsideFieldsKnowTheirPath() {
        Fields inner = requireNonNull(read("answers", fields("1a", "YES")).fields("answers"));

        assertThat(inner.keys()).containsExactly("1a");
        assertThat(inner.pathOf("1a")).isEqualTo("answers.1a");
        assertThat(inner.line("1a")).isEqualTo(3);
    }

    @Test
    void missingFieldsInsideFieldsAreNoted() {
        assertThat(read("name", "Koach").fields("answers")).isNull();
        assertProblem(2, "answers", "This field is missing.");
    }

    @Test
    void aFlagIsFalseWhenItIsNotThere() {
        assertThat(read("name", "Koach").flag("stored_copy")).isFalse();
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aFlagIsTrueOrFalse() {
        assertThat(read("stored_copy", "true").flag("stored_copy")).isTrue();
        assertThat(read("stored_copy", "false").flag("stored_copy")).isFalse();
        assertThat(problems.none()).isTrue();
    }

    @Test
    void aFlagIsNothingElse() {
        assertThat(read("stored_copy", "yes").flag("stored_copy")).isFalse();
        assertProblem(2, "stored_copy", "“yes” is not possible here. Possible values: true, false.");
    }

    @Test
    void aKeyWrittenTwiceIsNotedAndTheFirstIsRead() {
        Node.Mapping twice = new Node.Mapping(
                1,
                List.of(
                        new Node.Entry(1, "name", new Node.Scalar(1, "Koach")),
                        new Node.Entry(2, "name", new Node.Scalar(2, "Coach"))));

        assertThat(requireNonNull(Fields.of(twice, "", problems)).text("name", 5))
                .isEqualTo("Koach");
        assertProblem(2, "name", "“name” is written twice.");
    }

    @Test
    void anUnknownFieldIsNotedWithThosePossible() {
        read("nmae", "Koach").onlyKnow(List.of("first", "name"));
        assertProblem(2, "nmae", "Unknown field. Possible fields: first, name.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", ""})
    void aTextHasNoFields(String text) {
        assertThat(Fields.of(new Node.Scalar(7, text), "answers.1a", problems)).isNull();
        assertProblem(7, "answers.1a", "Fields are expected here.");
    }

    /** The fields of a mapping that begins on line 2, where its only key stands. */
    private Fields read(String key, Object value) {
        Node root = Nodes.numbered(fields("outer", fields(key, value)));
        Node.Mapping inner =
                (Node.Mapping) ((Node.Mapping) root).entries().getFirst().value();
        return requireNonNull(Fields.of(inner, "", problems));
    }

    private void assertProblem(int line, String field, String english) {
        assertThat(problems.found()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("koach.yaml");
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.message().en()).isEqualTo(english);
        });
        assertThat(problems.none()).isFalse();
    }
}
