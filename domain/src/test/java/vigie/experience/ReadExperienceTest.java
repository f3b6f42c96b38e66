package vigie.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.SampleQuestionnaire;

class ReadExperienceTest {
    private static final Questionnaire QUESTIONNAIRE = SampleQuestionnaire.questionnaire();
    private static final Instant NOW = Instant.parse("2026-11-26T07:00:00Z");

    private static Testimony read(String... changes) {
        return read(NOW, PlatformKind.CONTRACTUAL, changes);
    }

    private static Testimony read(Instant now, PlatformKind kind, String... changes) {
        return ReadExperience.read(SampleExperience.typed(changes), QUESTIONNAIRE, kind, "Marie Dupont", now);
    }

    @Test
    void readsWhatWasTyped() {
        Testimony read = read();
        assertThat(read.relation()).isEqualTo(Relation.ENDED);
        assertThat(read.from()).isEqualTo(YearMonth.of(2024, 3));
        assertThat(read.to()).isEqualTo(YearMonth.of(2025, 6));
        assertThat(read.sessions()).isEqualTo(SessionBand.UP_TO_50);
        assertThat(read.ratings())
                .containsExactly(
                        new CriterionRating(1, 5, null),
                        new CriterionRating(2, 2, "Deux ans d'exclusivité."),
                        new CriterionRating(3, 4, null));
        assertThat(read.text()).isEqualTo("À un collègue, je dirais\nde bien lire le contrat.");
        assertThat(read.tie()).isNull();
        assertThat(read.signature()).isEqualTo("Coach du Nord");
    }

    @Test
    void linesOfAnySystemAreTheSameLines() {
        assertThat(read("text", "un\r\ndeux\rtrois \n").text()).isEqualTo("un\ndeux\ntrois");
    }

    @Test
    void whatIsReadCanBeTypedAgain() {
        Testimony read = read();
        assertThat(ReadExperience.read(
                        TypedExperience.of(read), QUESTIONNAIRE, PlatformKind.CONTRACTUAL, "Marie Dupont", NOW))
                .isEqualTo(read);
    }

    @Test
    void whatShowsNothingIsNotThere() {
        Testimony read = read("text", "\u200b", "tie", "\u2060 \u00a0", "comment.2", "\ufeff");
        assertThat(read.text()).isNull();
        assertThat(read.tie()).isNull();
        assertThat(read.ratings()).extracting(CriterionRating::comment).containsOnlyNulls();
        assertInvalid(
                "text",
                () -> read(
                        "text",
                        "\u200b",
                        "tie",
                        "Salariée",
                        "rating.1",
                        "",
                        "rating.2",
                        "",
                        "rating.3",
                        "",
                        "comment.2",
                        ""));
        assertInvalid("text", () -> read("text", "\u0007"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"relation", "from", "to", "sessions", "signedAs", "pseudonym"})
    void everyFieldIsAskedFor(String field) {
        assertInvalid(field, () -> read(field, ""));
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        assertInvalid(
                "relation, from, sessions, signedAs",
                () -> ReadExperience.read(
                        new TypedExperience(
                                java.util.Map.of("text", "x", "rating.1", "1", "rating.2", "1", "rating.3", "1")),
                        QUESTIONNAIRE,
                        PlatformKind.CONTRACTUAL,
                        "Marie",
                        NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06, 2025-06, ''",
        "2025-07, 2025-06, to",
        "2026-11, 2026-11, ''",
        "2026-11, 2026-12, to",
        "2026-12, 2026-12, 'from, to'",
        "1990-01, 2025-06, ''",
        "1989-12, 2025-06, from",
        "2025-13, 2025-06, from",
        "2025, 2025-06, from",
        "'2025-', 2025-06, from",
        "+2025-01, 2025-06, from",
    })
    void theBeginningComesBeforeTheEndAndNothingAfterThisMonth(String from, String to, String wrong) {
        expect(wrong, "from", from, "to", to);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T22:59:59Z, 2026-11, from",
        "2026-10-31T23:00:00Z, 2026-11, ''",
    })
    void theMonthIsThatOfParis(Instant now, String from, String wrong) {
        String[] changes = {"relation", "ACTIVE", "from", from, "to", ""};
        if (wrong.isEmpty()) {
            assertThat(read(now, PlatformKind.CONTRACTUAL, changes).from()).isEqualTo(YearMonth.parse(from));
        } else {
            assertInvalid(wrong, () -> read(now, PlatformKind.CONTRACTUAL, changes));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ACTIVE, '', ''",
        "ACTIVE, 2025-06, to",
        "ENDED, '', to",
        "REFUSED, '', to",
        "LEFT_DURING_SELECTION, '', to",
        "REFUSED, 2025-06, ''",
    })
    void onlyWhatLastsHasNoEnd(String relation, String to, String wrong) {
        expect(wrong, "relation", relation, "to", to);
    }

    @ParameterizedTest
    @CsvSource({"0, rating.3", "6, rating.3", "4.5, rating.3", "-1, rating.3", "x, rating.3", "1, ''", "5, ''"})
    void aRatingGoesFromOneToFive(String rating, String wrong) {
        expect(wrong, "rating.3", rating);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "SKIPPED"})
    void atLeastThreeAreRated(String skipped) {
        expect("ratings", "rating.3", skipped);
    }

    @Test
    void whatDoesNotApplyOrDoesNotExistIsNotRated() {
        assertInvalid("rating.1", () -> read(NOW, PlatformKind.SERVICE));
        expect("rating.4", "rating.4", "3");
        expect("rating.99", "comment.99", "Un commentaire.");
    }

    @Test
    void aCommentNeedsARating() {
        expect("rating.2", "rating.2", "SKIPPED");
    }

    @ParameterizedTest
    @EnumSource(
            value = Relation.class,
            names = {"REFUSED", "LEFT_DURING_SELECTION"})
    void whoWasNotTakenMayTellInsteadOfRating(Relation relation) {
        String[] unrated = {"relation", relation.name(), "rating.1", "", "rating.2", "", "comment.2", "", "rating.3", ""
        };
        assertThat(read(unrated).ratings()).isEmpty();
        assertInvalid("text", () -> read(with(unrated, "text", "")));
        assertThat(read(with(unrated, "rating.1", "2")).ratings()).hasSize(1);
        assertThat(read("relation", relation.name(), "text", "").text()).isNull();
    }

    @Test
    void aTieBarsRatingAndAsksForWords() {
        expect("ratings", "tie", "Commission d'apport");
        String[] unrated = {"tie", "Salariée", "rating.1", "", "rating.2", "SKIPPED", "comment.2", "", "rating.3", ""};
        Testimony read = read(unrated);
        assertThat(read.tie()).isEqualTo("Salariée");
        assertThat(read.ratings()).isEmpty();
        assertInvalid("text", () -> read(with(unrated, "text", " ")));
    }

    @ParameterizedTest
    @CsvSource({
        "text, 5000, ''",
        "text, 5001, text",
        "comment.2, 1000, ''",
        "comment.2, 1001, comment.2",
    })
    void textsHaveTheirLengthInCharacters(String field, int length, String wrong) {
        expect(wrong, field, "😀".repeat(length));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nul\0", "moitié \ud83d", "cloche\u0007", "\u0085"})
    void whatIsNoTextIsRefused(String text) {
        expect("text", "text", text + "x");
        expect("comment.2", "comment.2", "x" + text + "x");
    }

    @Test
    void marksOfDirectionAndPicturesAreText() {
        String text = "<script>alert(1)</script> \u202Eabc\u202C 😀\t" + "x".repeat(3000);
        assertThat(read("text", text).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Jo, ''",
        "J, pseudonym",
        "marie@exemple.fr, pseudonym",
        "marie ＠ exemple, pseudonym",
        "'   ', pseudonym",
    })
    void aPseudonymIsANameAndNoAddress(String pseudonym, String wrong) {
        expect(wrong, "pseudonym", pseudonym);
    }

    @Test
    void aPseudonymHasFortyCharactersAtMost() {
        assertThat(read("pseudonym", "é".repeat(40)).signature()).hasSize(40);
        expect("pseudonym", "pseudonym", "é".repeat(41));
        expect("pseudonym", "pseudonym", "a\u202Eb");
    }

    @Test
    void theDisplayNameNeedsNoPseudonym() {
        assertThat(read("signedAs", "DISPLAY_NAME", "pseudonym", "").signature())
                .isEqualTo("Marie Dupont");
    }

    private static String[] with(String[] changes, String field, String text) {
        String[] more = java.util.Arrays.copyOf(changes, changes.length + 2);
        more[changes.length] = field;
        more[changes.length + 1] = text;
        return more;
    }

    private static void expect(@Nullable String wrong, String... changes) {
        if (wrong == null || wrong.isEmpty()) {
            assertThat(read(changes)).isNotNull();
        } else {
            assertInvalid(wrong, () -> read(changes));
        }
    }
}
