package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Each state with each outcome and each kind, each by everybody: against one table, written by hand. */
class StateMachineTest {
    /** All that can be decided; * stands for a decision that takes two. What is not here cannot be. */
    private static final String TABLE = """
            PLATFORM   OPEN      PUBLISH         PUBLISHED
            PLATFORM   OPEN      REQUEST_CHANGES CHANGES_REQUESTED
            PLATFORM   OPEN      REFUSE          REFUSED
            PLATFORM   PUBLISHED WITHDRAW        WITHDRAWN *
            PLATFORM   WITHDRAWN RESTORE         PUBLISHED
            ANSWER     OPEN      PUBLISH         PUBLISHED
            ANSWER     OPEN      REQUEST_CHANGES CHANGES_REQUESTED
            ANSWER     OPEN      REFUSE          REFUSED
            ANSWER     PUBLISHED WITHDRAW        WITHDRAWN *
            ANSWER     WITHDRAWN RESTORE         PUBLISHED
            EXPERIENCE OPEN      PUBLISH         PUBLISHED
            EXPERIENCE OPEN      REQUEST_CHANGES CHANGES_REQUESTED
            EXPERIENCE OPEN      REFUSE          REFUSED
            EXPERIENCE PUBLISHED WITHDRAW        WITHDRAWN *
            EXPERIENCE WITHDRAWN RESTORE         PUBLISHED
            REMARK     OPEN      PUBLISH         PUBLISHED
            REMARK     OPEN      REQUEST_CHANGES CHANGES_REQUESTED
            REMARK     OPEN      REFUSE          REFUSED
            REMARK     PUBLISHED WITHDRAW        WITHDRAWN *
            REMARK     WITHDRAWN RESTORE         PUBLISHED
            REPORT     OPEN      WITHDRAW        WITHDRAWN *
            REPORT     OPEN      REFUSE          REFUSED
            APPEAL     OPEN      UPHOLD          UPHELD
            APPEAL     OPEN      REVERSE         REVERSED
            """;

    /** What becomes of a pending decision of a first moderator when the second one decides. */
    private static final String SECOND = """
            PLATFORM   OPEN      PUBLISH  PUBLISH         PUBLISHED
            PLATFORM   OPEN      PUBLISH  REQUEST_CHANGES CHANGES_REQUESTED
            PLATFORM   OPEN      PUBLISH  REFUSE          REFUSED
            PLATFORM   PUBLISHED WITHDRAW WITHDRAW        WITHDRAWN
            PLATFORM   PUBLISHED WITHDRAW RESTORE         PUBLISHED
            PLATFORM   WITHDRAWN RESTORE  RESTORE         PUBLISHED
            ANSWER     OPEN      PUBLISH  PUBLISH         PUBLISHED
            ANSWER     OPEN      PUBLISH  REQUEST_CHANGES CHANGES_REQUESTED
            ANSWER     OPEN      PUBLISH  REFUSE          REFUSED
            ANSWER     PUBLISHED WITHDRAW WITHDRAW        WITHDRAWN
            ANSWER     PUBLISHED WITHDRAW RESTORE         PUBLISHED
            ANSWER     WITHDRAWN RESTORE  RESTORE         PUBLISHED
            EXPERIENCE OPEN      PUBLISH  PUBLISH         PUBLISHED
            EXPERIENCE OPEN      PUBLISH  REQUEST_CHANGES CHANGES_REQUESTED
            EXPERIENCE OPEN      PUBLISH  REFUSE          REFUSED
            EXPERIENCE PUBLISHED WITHDRAW WITHDRAW        WITHDRAWN
            EXPERIENCE PUBLISHED WITHDRAW RESTORE         PUBLISHED
            EXPERIENCE WITHDRAWN RESTORE  RESTORE         PUBLISHED
            REMARK     OPEN      PUBLISH  PUBLISH         PUBLISHED
            REMARK     OPEN      PUBLISH  REQUEST_CHANGES CHANGES_REQUESTED
            REMARK     OPEN      PUBLISH  REFUSE          REFUSED
            REMARK     PUBLISHED WITHDRAW WITHDRAW        WITHDRAWN
            REMARK     PUBLISHED WITHDRAW RESTORE         PUBLISHED
            REMARK     WITHDRAWN RESTORE  RESTORE         PUBLISHED
            REPORT     OPEN      WITHDRAW WITHDRAW        WITHDRAWN
            REPORT     OPEN      WITHDRAW REFUSE          REFUSED
            APPEAL     OPEN      REVERSE  REVERSE         REVERSED
            APPEAL     OPEN      REVERSE  UPHOLD          UPHELD
            """;

    private static final MemberId AUTHOR = new MemberId(new UUID(1, 1));
    private static final MemberId MODERATOR = new MemberId(new UUID(1, 2));
    private static final MemberId FIRST = new MemberId(new UUID(1, 3));
    private static final MemberId TIED = new MemberId(new UUID(1, 4));
    private static final PlatformId PLATFORM = new PlatformId(new UUID(2, 1));

    private record Row(CaseStatus next, boolean two) {}

    private static final Map<String, Row> POSSIBLE = possible();
    private static final Map<String, CaseStatus> BY_SECOND = bySecond();

    private static Map<String, Row> possible() {
        Map<String, Row> rows = new HashMap<>();
        TABLE.lines()
                .map(line -> line.split(" +"))
                .forEach(each -> rows.put(
                        each[0] + " " + each[1] + " " + each[2],
                        new Row(CaseStatus.valueOf(each[3]), each.length > 4)));
        return rows;
    }

    private static Map<String, CaseStatus> bySecond() {
        Map<String, CaseStatus> rows = new HashMap<>();
        SECOND.lines()
                .map(line -> line.split(" +"))
                .forEach(each ->
                        rows.put(each[0] + " " + each[1] + " " + each[2] + " " + each[3], CaseStatus.valueOf(each[4])));
        return rows;
    }

    private static String key(Case one, Outcome outcome) {
        return one.kind() + " " + one.status() + " " + outcome;
    }

    private static Case at(CaseKind kind, CaseStatus status, Case.@Nullable Pending pending) {
        CaseId id = new CaseId(new UUID(3, 1));
        Case open = Case.opened(
                id, kind, PLATFORM, AUTHOR, new UUID(4, 1), java.time.Instant.EPOCH, Set.of(), pending != null);
        Case there = open.becoming(status);
        return pending == null ? there : there.waitingForSecond(pending.outcome(), FIRST);
    }

    private static Stream<Case> everyCase() {
        return Stream.of(CaseKind.values())
                .flatMap(kind -> Stream.of(CaseStatus.values()).map(status -> at(kind, status, null)));
    }

    @Test
    void theTablesOfTheStatusesAreThatTable() {
        everyCase().forEach(one -> {
            for (Outcome outcome : Outcome.values()) {
                Optional<CaseStatus> expected =
                        Optional.ofNullable(POSSIBLE.get(key(one, outcome))).map(Row::next);
                assertThat(one.after(outcome)).as(key(one, outcome)).isEqualTo(expected);
                assertThat(one.status().after(outcome, one.kind())).isEqualTo(expected);
            }
        });
    }

    private static final class Walk {
        private final ModerationKit kit = new ModerationKit();
        private final Case before;

        Walk(Case before) {
            this.before = before;
            kit.cases.add(before);
            kit.cases.tie(TIED, PLATFORM);
        }

        @Nullable
        Throwable decide(MemberId moderator, Outcome outcome) {
            String ground = outcome.needsReason() ? SampleGrounds.ANY : null;
            return catchThrowable(() -> kit.decide()
                    .decide(moderator, before.id(), before.version(), new Verdict(outcome, ground, "Voici pourquoi.")));
        }

        Case now() {
            return kit.cases.withId(before.id()).orElseThrow();
        }

        void assertRefused(@Nullable Throwable answer, Refusal refusal) {
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            no -> assertThat(no.refusal()).isEqualTo(refusal));
            assertThat(now()).isEqualTo(before);
            assertThat(kit.decisions.all()).isEmpty();
            assertThat(kit.log.entries()).isEmpty();
            assertThat(kit.outbox.letters()).isEmpty();
        }
    }

    @TestFactory
    Stream<DynamicTest> oneModeratorDecidesWhatTheTableSaysAndNothingElse() {
        List<DynamicTest> tests = new ArrayList<>();
        everyCase().forEach(one -> {
            for (Outcome outcome : Outcome.values()) {
                tests.add(DynamicTest.dynamicTest(key(one, outcome), () -> byModerator(one, outcome)));
            }
        });
        return tests.stream();
    }

    private static void byModerator(Case one, Outcome outcome) {
        Row row = POSSIBLE.get(key(one, outcome));
        Walk walk = new Walk(one);
        Throwable answer = walk.decide(MODERATOR, outcome);
        if (row == null) {
            walk.assertRefused(
                    answer, one.status() == CaseStatus.OPEN ? Refusal.OUTCOME_NOT_POSSIBLE : Refusal.ALREADY_DECIDED);
            return;
        }
        assertThat(answer).isNull();
        assertThat(walk.now().version()).isEqualTo(one.version() + 1);
        assertThat(walk.kit.decisions.all())
                .singleElement()
                .satisfies(decision -> assertThat(decision.takesEffect()).isEqualTo(!row.two()));
        if (row.two()) {
            assertThat(walk.now().status()).isEqualTo(one.status());
            assertThat(walk.now().pending()).isEqualTo(new Case.Pending(outcome, MODERATOR));
            assertThat(walk.kit.subject(one.kind()).settled).isEmpty();
            assertThat(walk.kit.outbox.letters()).isEmpty();
        } else {
            assertThat(walk.now().status()).isEqualTo(row.next());
            assertThat(walk.now().pending()).isNull();
            assertThat(walk.kit.subject(one.kind()).settled).containsExactly(row.next());
            assertThat(walk.kit.outbox.letters()).hasSize(1);
        }
    }

    @Test
    void nobodyWithAPartInItDecidesAnything() {
        everyCase().forEach(one -> {
            for (Outcome outcome : Outcome.values()) {
                Walk author = new Walk(one);
                author.assertRefused(author.decide(AUTHOR, outcome), Refusal.OWN_CONTRIBUTION);
                Walk tied = new Walk(one);
                tied.assertRefused(tied.decide(TIED, outcome), Refusal.DECLARED_TIE);
                Walk barred = new Walk(one);
                barred.kit.subject(one.kind()).barred = MODERATOR;
                barred.assertRefused(barred.decide(MODERATOR, outcome), Refusal.ANOTHER_MODERATOR);
                Walk sender = new Walk(one);
                sender.kit.subject(one.kind()).sender = MODERATOR;
                sender.assertRefused(sender.decide(MODERATOR, outcome), Refusal.OWN_CONTRIBUTION);
            }
        });
    }

    private static Stream<Case> everyPendingCase() {
        return BY_SECOND.keySet().stream()
                .map(key -> key.split(" "))
                .map(key -> at(
                        CaseKind.valueOf(key[0]),
                        CaseStatus.valueOf(key[1]),
                        new Case.Pending(Outcome.valueOf(key[2]), FIRST)))
                .distinct();
    }

    @TestFactory
    Stream<DynamicTest> theSecondModeratorConfirmsOrDecidesOtherwise() {
        List<DynamicTest> tests = new ArrayList<>();
        everyPendingCase().forEach(one -> {
            for (Outcome outcome : Outcome.values()) {
                Outcome pending =
                        one.pending() == null ? outcome : one.pending().outcome();
                String key = one.kind() + " " + one.status() + " " + pending + " " + outcome;
                tests.add(DynamicTest.dynamicTest(key, () -> bySecond(one, outcome, BY_SECOND.get(key))));
            }
        });
        return tests.stream();
    }

    private static void bySecond(Case one, Outcome outcome, @Nullable CaseStatus expected) {
        Walk first = new Walk(one);
        first.kit.subject(one.kind()).second = true;
        first.assertRefused(first.decide(FIRST, outcome), Refusal.ANOTHER_MODERATOR);
        Walk author = new Walk(one);
        author.assertRefused(author.decide(AUTHOR, outcome), Refusal.OWN_CONTRIBUTION);
        Walk tied = new Walk(one);
        tied.assertRefused(tied.decide(TIED, outcome), Refusal.DECLARED_TIE);

        Walk second = new Walk(one);
        second.kit.subject(one.kind()).second = true;
        Throwable answer = second.decide(MODERATOR, outcome);
        if (expected == null) {
            second.assertRefused(answer, Refusal.OUTCOME_NOT_POSSIBLE);
            return;
        }
        assertThat(answer).isNull();
        assertThat(second.now().status()).isEqualTo(expected);
        assertThat(second.now().pending()).isNull();
        assertThat(second.kit.decisions.all())
                .singleElement()
                .satisfies(decision -> assertThat(decision.takesEffect()).isTrue());
        boolean nothingChanged = expected == one.status();
        assertThat(second.kit.outbox.letters()).hasSize(nothingChanged ? 0 : 1);
        assertThat(second.kit.subject(one.kind()).settled).hasSize(nothingChanged ? 0 : 1);
    }

    /** While an appeal waits it alone may undo what was decided: nobody decides on the case itself. */
    @Test
    void nothingIsDecidedWhereAnAppealWaits() {
        everyCase().forEach(one -> {
            for (Outcome outcome : Outcome.values()) {
                Walk walk = new Walk(one);
                walk.kit.waitingAppeals.known = decided ->
                        decided.equals(one.id()) ? Optional.of(new CaseId(new UUID(3, 9))) : Optional.empty();
                Refusal expected = POSSIBLE.containsKey(key(one, outcome))
                        ? Refusal.APPEAL_WAITS
                        : one.waits() ? Refusal.OUTCOME_NOT_POSSIBLE : Refusal.ALREADY_DECIDED;
                walk.assertRefused(walk.decide(MODERATOR, outcome), expected);
            }
        });
    }

    private static @Nullable Throwable takingBack(Walk walk, MemberId who, int seen) {
        return catchThrowable(() -> walk.kit.takeBack().takeBack(who, walk.before.id(), seen));
    }

    /** What one moderator decided is theirs to take back until a second one has: the case is as it was before. */
    @Test
    void theFirstOfTwoTakesTheirDecisionBackAndMayDecideAgain() {
        everyPendingCase().forEach(one -> {
            Walk walk = new Walk(one);
            for (MemberId other : List.of(AUTHOR, TIED, MODERATOR)) {
                walk.assertRefused(takingBack(walk, other, one.version()), Refusal.ANOTHER_MODERATOR);
            }
            walk.assertRefused(takingBack(walk, FIRST, one.version() - 1), Refusal.STALE);

            assertThat(takingBack(walk, FIRST, one.version())).isNull();
            Case before = at(one.kind(), one.status(), null);
            assertThat(walk.now())
                    .isEqualTo(new Case(
                            before.id(),
                            before.kind(),
                            before.status(),
                            before.platform(),
                            before.author(),
                            before.subject(),
                            before.revision(),
                            one.version() + 1,
                            before.submittedAt(),
                            before.hints(),
                            false,
                            before.ground(),
                            null));
            assertThat(walk.kit.log.entries()).singleElement().satisfies(entry -> {
                assertThat(entry.event()).isEqualTo(LogEvent.TAKEN_BACK);
                assertThat(entry.details())
                        .containsEntry("moderator", FIRST.value().toString())
                        .containsEntry("kind", one.kind().name());
            });
            assertThat(walk.kit.outbox.letters()).isEmpty();
            assertThat(walk.kit.subject(one.kind()).settled).isEmpty();
            Case.Pending pending = java.util.Objects.requireNonNull(one.pending());
            assertThat(catchThrowable(() -> walk.kit
                            .decide()
                            .decide(
                                    FIRST,
                                    one.id(),
                                    walk.now().version(),
                                    new Verdict(
                                            pending.outcome(),
                                            pending.outcome().needsReason() ? SampleGrounds.ANY : null,
                                            "Voici pourquoi."))))
                    .isNull();
        });
    }

    @Test
    void nothingIsTakenBackWhereNothingWaitsForASecond() {
        everyCase().forEach(one -> {
            Walk walk = new Walk(one);
            walk.assertRefused(takingBack(walk, FIRST, one.version()), Refusal.ALREADY_DECIDED);
        });
    }

    /** Where the kind asks for two, whatever makes something public waits for the second. */
    @Test
    void whatTheKindSaysTakesTwo() {
        everyCase().forEach(one -> {
            for (Outcome outcome : EnumSet.of(Outcome.PUBLISH, Outcome.RESTORE, Outcome.REVERSE)) {
                if (POSSIBLE.containsKey(key(one, outcome))) {
                    Walk walk = new Walk(one);
                    walk.kit.subject(one.kind()).second = true;
                    assertThat(walk.decide(MODERATOR, outcome)).isNull();
                    assertThat(walk.now().status()).isEqualTo(one.status());
                    assertThat(walk.now().waits()).isTrue();
                }
            }
        });
    }

    /** The account of the first one is gone: anybody else may confirm. */
    @Test
    void aPendingDecisionOutlivesItsModerator() {
        Case pending = at(CaseKind.EXPERIENCE, CaseStatus.PUBLISHED, new Case.Pending(Outcome.WITHDRAW, FIRST));
        Walk walk = new Walk(new Case(
                pending.id(),
                pending.kind(),
                pending.status(),
                pending.platform(),
                pending.author(),
                pending.subject(),
                pending.revision(),
                pending.version(),
                pending.submittedAt(),
                pending.hints(),
                pending.needsSecond(),
                pending.ground(),
                new Case.Pending(Outcome.WITHDRAW, null)));
        assertThat(walk.decide(MODERATOR, Outcome.WITHDRAW)).isNull();
        assertThat(walk.now().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    private interface Act {
        Case on(OpenCase open, Case one);
    }

    /** What happens to a case without a moderator, in each state of each kind. */
    private static void assertOnlyIn(Set<CaseStatus> those, CaseStatus next, LogEvent event, Act act) {
        everyCase().forEach(one -> {
            Walk walk = new Walk(one);
            Throwable answer = catchThrowable(() -> act.on(walk.kit.open, one));
            String what = event + " of " + one.kind() + " " + one.status();
            if (those.contains(one.status())) {
                assertThat(answer).as(what).isNull();
                assertThat(walk.now().status()).isEqualTo(next);
                assertThat(walk.now().version()).isEqualTo(one.version() + 1);
                assertThat(walk.kit.log.entries())
                        .singleElement()
                        .satisfies(entry -> assertThat(entry.event()).isEqualTo(event));
            } else {
                assertThat(answer).as(what).isInstanceOf(IllegalStateException.class);
                assertThat(walk.now()).isEqualTo(one);
                assertThat(walk.kit.log.entries()).isEmpty();
            }
        });
    }

    @Test
    void authorsSendAnewAndTakeBackAndAreSupersededInTheseStatesOnly() {
        assertOnlyIn(
                EnumSet.of(CaseStatus.OPEN, CaseStatus.CHANGES_REQUESTED),
                CaseStatus.OPEN,
                LogEvent.RESUBMITTED,
                (open, one) -> open.resubmit(one, Set.of(), false));
        assertOnlyIn(
                EnumSet.of(CaseStatus.OPEN, CaseStatus.CHANGES_REQUESTED, CaseStatus.PUBLISHED),
                CaseStatus.RETRACTED,
                LogEvent.RETRACTED,
                OpenCase::retract);
        assertOnlyIn(EnumSet.of(CaseStatus.PUBLISHED), CaseStatus.SUPERSEDED, LogEvent.SUPERSEDED, OpenCase::supersede);
    }

    /** The second moderator would confirm what the first one never read. */
    @Test
    void aNewTextOutdatesWhatAFirstModeratorDecided() {
        Case pending = at(CaseKind.ANSWER, CaseStatus.OPEN, new Case.Pending(Outcome.PUBLISH, FIRST));
        Walk walk = new Walk(pending);
        walk.kit.subject(CaseKind.ANSWER).second = true;
        Case anew = walk.kit.open.resubmit(pending, Set.of(), true);
        assertThat(anew.pending()).isNull();
        assertThat(anew.revision()).isEqualTo(pending.revision() + 1);
        assertThat(catchThrowable(() -> walk.kit
                        .decide()
                        .decide(MODERATOR, anew.id(), anew.version(), new Verdict(Outcome.PUBLISH, null, null))))
                .isNull();
        assertThat(walk.now().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(walk.now().pending()).isEqualTo(new Case.Pending(Outcome.PUBLISH, MODERATOR));
    }

    @Test
    void whatAuthorsDoIsPossibleInTheseStatesOnly() {
        for (CaseStatus status : CaseStatus.values()) {
            if (status != CaseStatus.OPEN) {
                assertThat(status.canBeResubmitted()).isEqualTo(status == CaseStatus.CHANGES_REQUESTED);
            }
            assertThat(status.canBeRetracted())
                    .isEqualTo(EnumSet.of(CaseStatus.OPEN, CaseStatus.CHANGES_REQUESTED, CaseStatus.PUBLISHED)
                            .contains(status));
            for (CaseKind kind : CaseKind.values()) {
                assertThat(status.reversal(kind).orElse(null))
                        .as(status + " " + kind)
                        .isEqualTo(
                                switch (status) {
                                    case REFUSED -> kind == CaseKind.REPORT ? Outcome.WITHDRAW : Outcome.PUBLISH;
                                    case WITHDRAWN -> kind == CaseKind.REPORT ? null : Outcome.RESTORE;
                                    case OPEN, CHANGES_REQUESTED, PUBLISHED, RETRACTED, SUPERSEDED, UPHELD, REVERSED ->
                                        null;
                                });
            }
        }
    }
}
