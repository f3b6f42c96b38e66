package vigie.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.codes;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.limit.LimitedAction;
import vigie.moderation.Case;
import vigie.moderation.CaseStatus;
import vigie.moderation.Hint;
import vigie.moderation.Outcome;
import vigie.platform.PlatformKind;
import vigie.platform.SamplePlatform;
import vigie.platform.Slug;
import vigie.proposal.SentAnswer.SentEvidence;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class ProposeAnswerTest {
    private final ProposalKit kit = new ProposalKit();

    @Test
    void whatIsPublishedStaysUntilTheDecision() {
        kit.imported("1a", codes("YES"));

        Case waiting = kit.propose("1a", "NO");

        assertThat(waiting.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(kit.current()).extracting(each -> each.value()).containsExactly(codes("YES"));
        assertThat(kit.locked).containsExactly(ProposalKit.AUTHOR);
    }

    @Test
    void theOtherLanguageFallsBackToTheSameText() {
        kit.propose("1a", "YES");

        AnswerContent content = kit.proposals.answers.getFirst().content();
        assertThat(content.note().en()).isEqualTo("Article 4.");
        assertThat(content.evidence())
                .extracting(Evidence::storedCopy, Evidence::pageDate)
                .containsExactly(tuple(false, "2025-06"));
    }

    @Test
    void theSameTwiceIsOneCase() {
        Case once = kit.propose("1a", "YES");
        Case twice = kit.propose("1a", "YES");

        assertThat(twice).isEqualTo(once);
        assertThat(kit.proposals.answers).hasSize(1);
    }

    @Test
    void anotherTextTakesThePlaceOfTheOneThatWaits() {
        Case once = kit.propose("1a", "YES");
        Case twice = kit.propose("1a", "NO");

        assertThat(twice.id()).isEqualTo(once.id());
        assertThat(twice.revision()).isEqualTo(2);
        assertThat(twice.version()).isEqualTo(once.version() + 1);
        assertThat(kit.proposals.answers).extracting(AnswerProposal::revision).containsExactly(1, 2);
    }

    @Test
    void othersHaveCasesOfTheirOwn() {
        Case mine = kit.propose("1a", "YES");
        Case another = kit.propose.propose(ProposalKit.OTHER, ProposalKit.KOACH, ProposalKit.sent("1a", "YES"));

        assertThat(another.id()).isNotEqualTo(mine.id());
    }

    @Test
    void whatWasSentBackIsMendedInItsCase() {
        Case sentBack = kit.propose("1a", "YES");
        kit.decide(ProposalKit.FIRST, sentBack, Outcome.REQUEST_CHANGES);

        Case mended = kit.propose("1a", "YES");

        assertThat(mended.id()).isEqualTo(sentBack.id());
        assertThat(mended.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(mended.revision()).isEqualTo(2);
    }

    @Test
    void afterADecisionThereIsANewCase() {
        Case refused = kit.propose("1a", "YES");
        kit.decide(ProposalKit.FIRST, refused, Outcome.REFUSE);

        assertThat(kit.propose("1a", "YES").id()).isNotEqualTo(refused.id());
    }

    @Test
    void stillTrueProposesTheSameSeenToday() {
        DocumentedAnswer published = kit.imported("1a", codes("YES"));
        kit.time.pass(Duration.ofDays(40));

        Case waiting = kit.propose.recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a");

        AnswerContent content = kit.proposals.answers.getFirst().content();
        assertThat(waiting.status()).isEqualTo(CaseStatus.OPEN);
        assertThat(content.recheck()).isTrue();
        assertThat(content.value()).isEqualTo(published.answer().value());
        assertThat(content.note()).isEqualTo(published.answer().note());
        assertThat(content.evidence())
                .containsExactly(new Evidence(
                        published.evidence().getFirst().kind(),
                        published.evidence().getFirst().url(),
                        LocalDate.of(2026, 3, 13),
                        null,
                        false,
                        null));
        assertThat(kit.answerSubject.lines(waiting))
                .filteredOn(line -> line.field().equals("recheck"))
                .singleElement()
                .satisfies(line -> assertThat(line.proposed()).isEqualTo("true"));
    }

    /** Once nothing of theirs waits, the same word is taken. */
    @Test
    void aWordReplacesNoTextOfTheSameAuthorThatWaits() {
        kit.imported("1a", codes("YES"));
        Case written = kit.propose("1a", "NO");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.propose.recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a"))
                .satisfies(no -> {
                    assertThat(no.refusal()).isEqualTo(Refusal.ALREADY_PROPOSED);
                    assertThat(no.caseId()).isEqualTo(written.id().value());
                });
        assertThat(kit.proposals.answers).hasSize(1);

        kit.decide(ProposalKit.FIRST, written, Outcome.REFUSE);
        Case said = kit.propose.recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a");
        assertThat(kit.propose
                        .recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a")
                        .id())
                .isEqualTo(said.id());
        assertThat(kit.propose("1a", "NO").id()).isEqualTo(said.id());
    }

    @Test
    void whatNobodyAnsweredCannotStillBeTrue() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.propose.recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a"))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.NOT_FOUND));
    }

    @Test
    void whatWouldAlertNeedsASecondModerator() {
        assertThat(kit.propose("2a", "13").needsSecond()).isTrue();
        assertThat(kit.propose("2a", "12").needsSecond()).isFalse();
    }

    @Test
    void whatAlertsAlreadyForTheSameReasonDoesNot() {
        kit.imported("2a", amount("24"));

        assertThat(kit.propose("2a", "13").needsSecond()).isFalse();
    }

    @Test
    void whetherItWouldAlertIsAskedAgainAtTheDecision() {
        Case waiting = kit.propose("2a", "13");
        kit.imported("2a", amount("24"));

        assertThat(kit.answerSubject.needsSecond(waiting)).isFalse();
    }

    @Test
    void anAnswerThatContradictsAnotherIsHintedAt() {
        kit.imported("1b", codes("ICF"));

        Case no = kit.propose("1a", "NO");
        Case yes = kit.propose("1a", "YES");

        assertThat(no.hints()).containsExactly(Hint.CONTRADICTION);
        assertThat(yes.hints()).isEmpty();
        assertThat(kit.propose("3a", "NO").hints()).isEmpty();
    }

    @Test
    void aCriterionThatDoesNotApplyTakesNoAnswer() {
        kit.platforms.add(SamplePlatform.another());
        assertThat(SamplePlatform.another().kind()).isEqualTo(PlatformKind.SERVICE);

        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() ->
                        kit.propose.propose(ProposalKit.AUTHOR, new Slug("agenda"), ProposalKit.sent("1a", "YES")))
                .satisfies(invalid -> assertThat(fields(invalid)).containsExactly("ask"));
    }

    @Test
    void aPlatformThatIsNotThereTakesNone() {
        kit.platforms.withdraw(SamplePlatform.ID, kit.time.instant());

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.propose("1a", "YES"))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.NOT_FOUND));
    }

    static Stream<SentAnswer> wrongValues() {
        return Stream.of(
                ProposalKit.sent("1a"),
                ProposalKit.sent("1a", "MAYBE"),
                ProposalKit.sent("1a", "YES", "NO"),
                ProposalKit.sent("1b", "ICF", "ICF"),
                ProposalKit.sent("1b", "ICF", "NOBODY"),
                ProposalKit.sent("1c", "x".repeat(201)),
                ProposalKit.sent("1c", "half \ud83d"),
                ProposalKit.sent("1c", "null \0"),
                ProposalKit.sent("2a", "-1"),
                ProposalKit.sent("2a", "twelve"),
                ProposalKit.sent("2a", "1e3"),
                ProposalKit.sent("2a", "1", "2"),
                ProposalKit.sent("2b", "100.5"));
    }

    @ParameterizedTest
    @MethodSource("wrongValues")
    void aValueMustBeOneThatTheAskTakes(SentAnswer wrong) {
        assertThat(wrongFields(wrong)).containsExactly("value");
    }

    @Test
    void everyValueThatTheAskTakesIsTaken() {
        for (SentAnswer right : List.of(
                ProposalKit.sent("1b", "OWN", "ICF"),
                ProposalKit.sent("1c", "😀".repeat(200)),
                ProposalKit.sent("2a", "0"),
                ProposalKit.sent("2a", "12.5"),
                ProposalKit.sent("2b", "100"))) {
            assertThat(kit.propose
                            .propose(ProposalKit.AUTHOR, ProposalKit.KOACH, right)
                            .status())
                    .isEqualTo(CaseStatus.OPEN);
        }
        assertThat(kit.proposals.answers.getFirst().content().value()).isEqualTo(codes("ICF", "OWN"));
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        SentAnswer wrong = new SentAnswer(
                "1a",
                List.of(),
                new SentText("", ""),
                List.of(
                        new SentEvidence("RUMOUR", "javascript:alert(1)", "2026-02-02", "June", "q".repeat(301)),
                        ProposalKit.evidence(),
                        new SentEvidence("HELP_CENTRE", "ftp://koach.example/", "yesterday", "", "")));

        assertThat(wrongFields(wrong))
                .containsExactly(
                        "value",
                        "note",
                        "evidence.1.kind",
                        "evidence.1.url",
                        "evidence.1.seenOn",
                        "evidence.1.pageDate",
                        "evidence.1.quote",
                        "evidence.3.url",
                        "evidence.3.seenOn");
    }

    @Test
    void evidenceIsNeededAndANoteMayBeSoLong() {
        SentAnswer without = new SentAnswer("1a", List.of("YES"), new SentText("n".repeat(401), ""), List.of());
        assertThat(wrongFields(without)).containsExactly("note.fr", "evidence");
        SentAnswer longest = new SentAnswer(
                "1a", List.of("YES"), new SentText("n".repeat(400), ""), List.of(ProposalKit.evidence()));
        assertThat(kit.propose
                        .propose(ProposalKit.AUTHOR, ProposalKit.KOACH, longest)
                        .status())
                .isEqualTo(CaseStatus.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "99z", "1A"})
    void anAskThatThereIsNotIsRefused(String ask) {
        assertThat(wrongFields(ProposalKit.sent(ask, "YES"))).containsExactly("ask");
    }

    @Test
    void whatIsRefusedForWhatIsInItCountsForNothing() {
        kit.limitSettings.set(LimitedAction.CONTRIBUTION, "2/1h");
        for (int times = 0; times < 3; times++) {
            assertThat(wrongFields(ProposalKit.sent("1a", "MAYBE"))).containsExactly("value");
            assertThat(wrongFields(ProposalKit.sent("99z", "YES"))).containsExactly("ask");
            assertRefused(Refusal.NOT_FOUND, () -> kit.propose.recheck(ProposalKit.AUTHOR, ProposalKit.KOACH, "1a"));
        }
        kit.propose("1a", "YES");
        kit.propose("1a", "NO");

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> kit.propose("1a", "YES"));
        assertThat(wrongFields(ProposalKit.sent("1a", "MAYBE"))).containsExactly("value");
    }

    @Test
    void messagesAreForReadersNotForPrograms() {
        for (SentAnswer wrong : List.of(
                ProposalKit.sent("1a", "MAYBE"),
                new SentAnswer(
                        "1a",
                        List.of("YES"),
                        new SentText("Oui.", ""),
                        List.of(new SentEvidence("", "", "", "", ""))))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> kit.propose.propose(ProposalKit.AUTHOR, ProposalKit.KOACH, wrong))
                    .satisfies(invalid -> assertThat(invalid.problems())
                            .allSatisfy(problem -> assertThat(problem.message().fr()
                                            + problem.message().en())
                                    .doesNotContainPattern("[A-Z]{2}")));
        }
    }

    @Test
    void aHostInLettersIsKeptAsTheNetKnowsIt() {
        SentAnswer sent = new SentAnswer(
                "1a",
                List.of("YES"),
                new SentText("Oui.", ""),
                List.of(new SentEvidence("PUBLIC_TERMS", " https://école.example/é ", "2026-02-01", "", "")));

        kit.propose.propose(ProposalKit.AUTHOR, ProposalKit.KOACH, sent);

        assertThat(kit.proposals.answers.getFirst().content().evidence())
                .extracting(Evidence::url)
                .containsExactly("https://xn--cole-9oa.example/é");
    }

    @Test
    void whoSendsTooMuchWaits() {
        kit.limitSettings.set(LimitedAction.CONTRIBUTION, "1/1h");
        kit.propose("1a", "YES");

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> kit.propose("1a", "NO"))
                .satisfies(no -> assertThat(no.refusal()).isEqualTo(Refusal.TOO_MANY_REQUESTS));
    }

    private List<String> wrongFields(SentAnswer wrong) {
        try {
            kit.propose.propose(ProposalKit.AUTHOR, ProposalKit.KOACH, wrong);
            return List.of();
        } catch (InvalidInputException invalid) {
            return fields(invalid);
        }
    }

    private static List<String> fields(InvalidInputException invalid) {
        return invalid.problems().stream().map(InputProblem::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2000-01-01, 2000, true",
        "1999-12-31, 2024, false",
        "0000-01-01, 2024, false",
        "-0044-03-15, 2024, false",
        "-999999999-01-01, 2024, false",
        "+10000-01-01, 2024, false",
        "2026-02-01, 2026, true",
        "2026-02-01, 2026-01-31, true",
        "2026-02-01, 2026-02-01, true",
        "2026-02-01, 2026-02-02, false",
        "2026-02-02, 2024, false",
        "2026-02-01, 2026-02, true",
        "2026-02-01, 2026-03, false",
        "2026-02-01, 2027, false",
        "2026-02-01, 1999, false",
        "2026-02-01, 1999-12-31, false",
        "2026-02-01, 0000, false",
        "2026-02-01, 2024-02-30, false",
        "2026-02-01, ٢٠٢٤, false"
    })
    void aSourceWasSeenAndDatedSince2000AndBeforeTomorrow(String seenOn, String pageDate, boolean good) {
        SentAnswer sent = new SentAnswer(
                "1a",
                List.of("YES"),
                new SentText("Article 4.", ""),
                List.of(new SentEvidence("PUBLIC_TERMS", ProposalKit.SOURCE, seenOn, pageDate, "")));
        boolean wrongDay = seenOn.compareTo("2000-01-01") < 0 || seenOn.compareTo("2026-02-01") > 0;
        if (good) {
            kit.propose.propose(ProposalKit.AUTHOR, ProposalKit.KOACH, sent);
        } else {
            assertInvalid(
                    wrongDay ? "evidence.1.seenOn" : "evidence.1.pageDate",
                    () -> kit.propose.propose(ProposalKit.AUTHOR, ProposalKit.KOACH, sent));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200b", "\u00a0\u2060 \ufeff", "\u3164", "\u0301", "\u0007"})
    void aNoteOfWhichNothingIsSeenIsNoNote(String note) {
        SentAnswer sent = new SentAnswer("1a", List.of("YES"), new SentText(note, ""), List.of(ProposalKit.evidence()));
        assertInvalid(
                note.equals("\u0007") ? "note.fr" : "note",
                () -> kit.propose.propose(ProposalKit.AUTHOR, ProposalKit.KOACH, sent));
    }

    @Test
    void whatWaitsCountsToo() {
        Case first = kit.propose("1a", "NO");
        assertThat(first.hints()).doesNotContain(Hint.CONTRADICTION);

        Case second = kit.propose.propose(ProposalKit.OTHER, ProposalKit.KOACH, ProposalKit.sent("1b", "ICF"));

        assertThat(second.hints()).contains(Hint.CONTRADICTION);
        assertThat(kit.now(first).hints()).contains(Hint.CONTRADICTION);
        assertThat(kit.now(first).version()).isEqualTo(first.version());
        assertThat(kit.answerSubject.lines(kit.now(first)))
                .anySatisfy(line -> assertThat(line.field()).isEqualTo("contradiction.1"));

        kit.decide(ProposalKit.FIRST, second, Outcome.PUBLISH);
        assertThat(kit.now(first).hints()).contains(Hint.CONTRADICTION);
    }

    @Test
    void aContradictionGoesWithWhatItWasWith() {
        Case first = kit.propose("1a", "NO");
        Case second = kit.propose.propose(ProposalKit.OTHER, ProposalKit.KOACH, ProposalKit.sent("1b", "ICF"));

        kit.decide(ProposalKit.FIRST, second, Outcome.REFUSE);
        assertThat(kit.now(first).hints()).doesNotContain(Hint.CONTRADICTION);

        Case third = kit.propose.propose(ProposalKit.OTHER, ProposalKit.KOACH, ProposalKit.sent("1b", "ICF"));
        assertThat(kit.now(first).hints()).contains(Hint.CONTRADICTION);
        kit.propose("1a", "YES");
        assertThat(kit.now(third).hints()).doesNotContain(Hint.CONTRADICTION);
    }

    @Test
    void whatIsPublishedInItsPlaceEndsAContradiction() {
        kit.imported("1a", codes("NO"));
        Case second = kit.propose.propose(ProposalKit.OTHER, ProposalKit.KOACH, ProposalKit.sent("1b", "ICF"));
        assertThat(second.hints()).contains(Hint.CONTRADICTION);

        kit.decide(ProposalKit.FIRST, kit.propose("1a", "YES"), Outcome.PUBLISH);

        assertThat(kit.now(second).hints()).doesNotContain(Hint.CONTRADICTION);
    }
}
