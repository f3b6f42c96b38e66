package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vigie.choosing.ChoosingKit.answers;
import static vigie.choosing.ChoosingKit.choices;
import static vigie.choosing.ChoosingKit.names;
import static vigie.choosing.ChoosingKit.platform;
import static vigie.choosing.ChoosingKit.ranked;
import static vigie.questionnaire.CriterionState.ALERT;
import static vigie.questionnaire.CriterionState.FAVOURABLE;
import static vigie.questionnaire.CriterionState.MIXED;
import static vigie.questionnaire.CriterionState.NEUTRAL;
import static vigie.questionnaire.CriterionState.NOT_APPLICABLE;
import static vigie.questionnaire.CriterionState.UNFAVOURABLE;
import static vigie.questionnaire.CriterionState.UNKNOWN;
import static vigie.questionnaire.CriterionState.WITHOUT_STANCE;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.choosing.Ranking.Placed;
import vigie.platform.PlatformKind;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;

class RankingTest {
    private static final Choices ALIKE = choices();
    private static final Choices RISK = choices("unknown=risk");

    @Test
    void eachCriterionPutsItsWeightOnOneSideAndThePartsAddUp() {
        Choices heavy = choices("w.contract=3");
        assertThat(points(heavy, FAVOURABLE, UNKNOWN, ALERT)).isEqualTo(new Points(5, 1, 1, 0, 3, 1));
        assertThat(points(heavy, MIXED, UNFAVOURABLE, NOT_APPLICABLE)).isEqualTo(new Points(4, 0, 3, 1, 0, 0));
        assertThat(points(heavy, NEUTRAL, WITHOUT_STANCE, UNKNOWN)).isEqualTo(new Points(5, 0, 0, 4, 1, 0));
        assertThat(points(choices("w.ethics=0", "w.2=0"), ALERT, ALERT, ALERT)).isEqualTo(new Points(0, 0, 0, 0, 0, 0));
    }

    private static Points points(Choices choices, CriterionState... states) {
        Points points = Points.of(platform("Koach", states), choices, ChoosingKit.QUESTIONNAIRE);
        assertThat(points.inFavour() + points.against() + points.neither() + points.unknown())
                .isEqualTo(points.whole());
        return points;
    }

    @Test
    void theBalanceDecidesAndTheWeightsAreTheCoachs() {
        Candidate one = platform("One", FAVOURABLE, UNFAVOURABLE, FAVOURABLE);
        Candidate other = platform("Other", UNFAVOURABLE, FAVOURABLE, NEUTRAL);
        assertThat(names(ranked(ALIKE, other, one))).containsExactly("One", "Other");
        assertThat(names(ranked(choices("w.2=3"), other, one))).containsExactly("Other", "One");
        assertThat(names(ranked(choices("w.ethics=0"), one, other))).containsExactly("Other", "One");
    }

    @Test
    void whatDoesNotApplyCountsNeitherForNorAgainst() {
        Candidate service = platform("Service", PlatformKind.SERVICE, Map.of(), NOT_APPLICABLE, FAVOURABLE, UNKNOWN);
        Candidate half = platform("Half", FAVOURABLE, FAVOURABLE, UNFAVOURABLE);
        // One of two, against one of three.
        assertThat(names(ranked(ALIKE, half, service))).containsExactly("Service", "Half");
    }

    @Test
    void theUnknownIsLeftAsideOrARiskAsTheCoachSays() {
        Candidate unknown = platform("Unknown", FAVOURABLE, UNKNOWN, UNKNOWN);
        Candidate known = platform("Known", FAVOURABLE, UNFAVOURABLE, FAVOURABLE);
        // +1 and +1: known decides; +1 of which two are a risk, against +1.
        assertThat(ranked(ALIKE, unknown, known).placed())
                .extracting(placed -> placed.weighed().platform().name(), Placed::behind)
                .containsExactly(tuple("Known", null), tuple("Unknown", Step.KNOWN));
        Candidate warned = platform("Warned", FAVOURABLE, UNFAVOURABLE, MIXED);
        assertThat(names(ranked(ALIKE, unknown, warned))).containsExactly("Unknown", "Warned");
        assertThat(names(ranked(RISK, unknown, warned))).containsExactly("Warned", "Unknown");
    }

    @Test
    void ofWhatNothingThatMattersIsKnownHasNoPlace() {
        Candidate silent = platform("Silent", UNKNOWN, UNKNOWN, UNKNOWN);
        Candidate bad = platform("Bad", ALERT, ALERT, ALERT);
        for (Choices choices : new Choices[] {ALIKE, RISK}) {
            Ranking ranking = ranked(choices, silent, bad);
            assertThat(names(ranking)).containsExactly("Bad");
            assertThat(ranking.untold()).extracting(Weighed::platform).containsExactly(silent);
        }
        Ranking ranking = ranked(choices("w.ethics=0"), platform("Off", FAVOURABLE, UNKNOWN, FAVOURABLE));
        assertThat(ranking.untold()).as("known, but not what matters").hasSize(1);
    }

    @Test
    void anAlertStandsBehindWhatIsUnfavourable() {
        assertThat(ranked(ALIKE, platform("A", ALERT, MIXED, MIXED), platform("B", UNFAVOURABLE, MIXED, MIXED))
                        .placed())
                .extracting(placed -> placed.weighed().platform().name(), Placed::behind)
                .containsExactly(tuple("B", null), tuple("A", Step.ALERT));
    }

    @Test
    void whatOnlyNamesTellApartSharesItsPlace() {
        Ranking ranking = ranked(
                ALIKE,
                platform("Écho", FAVOURABLE, MIXED, MIXED),
                platform("Zebra", FAVOURABLE, FAVOURABLE, MIXED),
                platform("delta", NEUTRAL, FAVOURABLE, MIXED),
                platform("Alpha", MIXED, MIXED, MIXED));
        assertThat(ranking.placed())
                .extracting(placed -> placed.weighed().platform().name(), Placed::place, Placed::shared, Placed::behind)
                .containsExactly(
                        tuple("Zebra", 1, false, null),
                        tuple("delta", 2, true, Step.BALANCE),
                        tuple("Écho", 2, true, Step.NAME),
                        tuple("Alpha", 4, false, Step.BALANCE));
    }

    @Test
    void whatCrossesALineStandsApartWhateverItsBalance() {
        Candidate best =
                platform("Best", PlatformKind.CONTRACTUAL, answers("1a", "NO"), FAVOURABLE, FAVOURABLE, FAVOURABLE);
        Candidate worse = platform("Worse", PlatformKind.CONTRACTUAL, answers("1a", "YES"), ALERT, MIXED, MIXED);
        Ranking ranking = ranked(choices("no=charter"), best, worse);
        assertThat(names(ranking)).containsExactly("Worse");
        assertThat(ranking.crossed()).singleElement().satisfies(crossed -> {
            assertThat(crossed.platform()).isEqualTo(best);
            assertThat(crossed.crossed()).extracting(RedLine.Finding::line).containsExactly(ChoosingKit.CHARTER);
        });
        assertThat(names(ranked(choices("no.1=ALERT"), best, worse))).containsExactly("Best");
    }

    @Test
    void aLineToCheckIsNamedAndCountsAsTheUnknownDoes() {
        Map<String, AnswerValue> cleared = answers("1a", "YES");
        Candidate unknown = platform("Unknown", FAVOURABLE, FAVOURABLE, FAVOURABLE);
        Candidate clear = platform("Clear", PlatformKind.CONTRACTUAL, cleared, FAVOURABLE, MIXED, MIXED);
        Ranking aside = ranked(choices("no=charter"), unknown, clear);
        assertThat(names(aside)).containsExactly("Unknown", "Clear");
        assertThat(aside.placed().getFirst().weighed().toCheck()).hasSize(1);
        assertThat(ranked(choices("no=charter", "unknown=risk"), unknown, clear).placed())
                .extracting(placed -> placed.weighed().platform().name(), Placed::behind)
                .containsExactly(tuple("Clear", null), tuple("Unknown", Step.LINES));
    }

    @Test
    void whatDoesNotServeThePurposeIsCountedAndNotShown() {
        Candidate tool = platform("Tool", PlatformKind.SERVICE, Map.of(), NOT_APPLICABLE, FAVOURABLE, FAVOURABLE);
        Candidate both = platform("Both", PlatformKind.HYBRID, Map.of(), MIXED, MIXED, MIXED);
        Candidate clients = platform("Clients", MIXED, FAVOURABLE, MIXED);
        Ranking forClients = ranked(choices("for=clients"), tool, both, clients);
        assertThat(names(forClients)).containsExactly("Clients", "Both");
        assertThat(forClients.otherKinds()).isEqualTo(1);
        assertThat(names(ranked(choices("for=tools"), tool, both, clients))).containsExactly("Tool", "Both");
        assertThat(names(ranked(ALIKE, tool, both, clients))).hasSize(3);
    }

    @Test
    void platformsThatTheCoachWorksWithStandApartAndSayWhatClashes() {
        Candidate bars = platform("Bars", PlatformKind.CONTRACTUAL, answers("3a", "YES", "1b", "OWN"));
        Candidate limits = platform("Limits", PlatformKind.CONTRACTUAL, answers("1b", "OWN"), MIXED, MIXED, MIXED);
        Candidate free =
                platform("Free", PlatformKind.CONTRACTUAL, answers("3a", "NO", "1b", "ICF"), MIXED, MIXED, MIXED);
        Candidate silent = platform("Untold", MIXED, MIXED, MIXED);
        Candidate service =
                platform("Service", PlatformKind.SERVICE, answers("3a", "NO"), NOT_APPLICABLE, MIXED, MIXED);
        Ranking ranking = ranked(choices("with=bars"), bars, limits, free, silent, service);
        assertThat(ranking.working()).extracting(Weighed::platform).containsExactly(bars);
        assertThat(ranking.working().getFirst().clauses().bars()).isTrue();
        assertThat(ranking.working().getFirst().clauses().held())
                .extracting(ClashRule::force)
                .containsExactly(ClashRule.Force.BARS, ClashRule.Force.LIMITS);
        assertThat(ranking.placed())
                .extracting(
                        placed -> placed.weighed().platform().name(),
                        placed -> placed.weighed().clauses().held().size(),
                        placed -> placed.weighed().clauses().unknown().size())
                .containsExactlyInAnyOrder(
                        tuple("Limits", 1, 0), tuple("Free", 0, 0), tuple("Untold", 0, 2), tuple("Service", 0, 0));
        assertThat(ranked(ALIKE, limits).placed().getFirst().weighed().clauses().silent())
                .as("nobody asked")
                .isTrue();
    }

    @Test
    void findsAPlatformWhereverItStands() {
        Candidate silent = platform("Silent", UNKNOWN, UNKNOWN, UNKNOWN);
        Ranking ranking = ranked(ALIKE, silent, platform("Koach", MIXED, MIXED, MIXED));
        assertThat(ranking.of(silent.slug())).extracting(Weighed::platform).isEqualTo(silent);
        assertThat(ranking.of(platform("Other").slug())).isNull();
    }
}
