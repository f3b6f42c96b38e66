package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/** What a moderator owes to the author. */
class VerdictWordsTest {
    private final ModerationKit kit = new ModerationKit();
    private final CheckVerdict check = kit.check;

    private Case of(CaseKind kind) {
        return kit.open.open(kind, null, null, new UUID(4, 1), Set.of(), false);
    }

    private List<String> wrong(Outcome outcome, @Nullable String ground, @Nullable String reason) {
        return wrong(CaseKind.ANSWER, outcome, ground, reason);
    }

    private List<String> wrong(CaseKind kind, Outcome outcome, @Nullable String ground, @Nullable String reason) {
        InvalidInputException invalid = catchThrowableOfType(
                InvalidInputException.class,
                () -> check.words(of(kind), kit.subject(kind), new Verdict(outcome, ground, reason)));
        return invalid == null
                ? List.of()
                : invalid.problems().stream().map(InputProblem::field).toList();
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void groundAndReasonAreOwedForAllButAPublication(Outcome outcome) {
        if (outcome == Outcome.PUBLISH) {
            assertThat(wrong(outcome, null, null)).isEmpty();
            assertThat(wrong(outcome, " ", "\n")).isEmpty();
            assertThat(wrong(outcome, null, "Merci.")).isEmpty();
        } else {
            assertThat(wrong(outcome, null, null)).containsExactly("ground", "reason");
            assertThat(wrong(outcome, "", " \n")).containsExactly("ground", "reason");
            for (String unseen : List.of("\u200b", "\u00a0\u2060\ufeff", "\u3164 \u2800", "\u0301")) {
                assertThat(wrong(outcome, SampleGrounds.ANY, unseen)).containsExactly("reason");
            }
            assertThat(wrong(outcome, SampleGrounds.ANY, null)).containsExactly("reason");
            assertThat(wrong(outcome, null, "Voici pourquoi.")).containsExactly("ground");
            assertThat(wrong(outcome, SampleGrounds.ANY, "Voici pourquoi.")).isEmpty();
        }
        assertThat(wrong(outcome, "NOBODY_KNOWS_IT", "Voici pourquoi.")).containsExactly("ground");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void aGroundBelongsToItsOutcomes(Outcome outcome) {
        boolean fits = outcome == Outcome.REFUSE;
        assertThat(wrong(outcome, SampleGrounds.REFUSAL_ONLY, "Voici pourquoi.").isEmpty())
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void aGroundBelongsToItsKinds(CaseKind kind) {
        for (Outcome outcome : Outcome.values()) {
            boolean fits = kind == CaseKind.EXPERIENCE;
            assertThat(wrong(kind, outcome, SampleGrounds.EXPERIENCE_ONLY, "Voici pourquoi."))
                    .as(kind + " " + outcome)
                    .isEqualTo(fits ? List.of() : List.of("ground"));
            assertThat(check.grounds(of(kind), kit.subject(kind), outcome).stream()
                            .anyMatch(each -> each.code().equals(SampleGrounds.EXPERIENCE_ONLY)))
                    .isEqualTo(fits);
        }
    }

    /** A report found right takes off what it reports: its ground is that of a withdrawal. */
    @Test
    void theKindThatCountsIsTheOneThatTheSubjectSays() {
        kit.subject(CaseKind.REPORT).judged = CaseKind.EXPERIENCE;
        assertThat(wrong(CaseKind.REPORT, Outcome.WITHDRAW, SampleGrounds.EXPERIENCE_ONLY, "Voici pourquoi."))
                .isEmpty();
    }

    @Test
    void aReasonIsTextOfAtMost4000Characters() {
        assertThat(wrong(Outcome.REFUSE, SampleGrounds.ANY, "x".repeat(4_000))).isEmpty();
        assertThat(wrong(Outcome.REFUSE, SampleGrounds.ANY, "😀".repeat(4_000))).isEmpty();
        assertThat(wrong(Outcome.REFUSE, SampleGrounds.ANY, "x".repeat(4_001))).containsExactly("reason");
        assertThat(wrong(Outcome.PUBLISH, null, "x".repeat(4_001))).containsExactly("reason");
        for (String sign : List.of("\0", "\u0007", "\u009b", "\u000b", "\uD83D", "\uDE00")) {
            assertThat(wrong(Outcome.REFUSE, SampleGrounds.ANY, "a" + sign + "b"))
                    .containsExactly("reason");
        }
        assertThatCode(() -> check.words(
                        of(CaseKind.ANSWER),
                        kit.subject(CaseKind.ANSWER),
                        new Verdict(Outcome.REFUSE, SampleGrounds.ANY, "😀 \u202E <b>é</b>")))
                .doesNotThrowAnyException();
    }

    @Test
    void blanksAreNothingAndLineEndsAreThoseOfTexts() {
        Verdict verdict = new Verdict(Outcome.REFUSE, " ANY ", "  un\r\ndeux\rtrois\n ");
        assertThat(verdict.ground()).isEqualTo("ANY");
        assertThat(Objects.requireNonNull(verdict.reason())).isEqualTo("un\ndeux\ntrois");
        assertThat(new Verdict(Outcome.PUBLISH, " ", "\r\n").reason()).isNull();
        assertThat(new Verdict(Outcome.PUBLISH, " ", "\r\n").ground()).isNull();
        assertThat(new Verdict(Outcome.PUBLISH, null, "\u200b").reason()).isNull();
    }
}
