package vigie.choosing;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.choosing.ChoosingKit.QUESTIONNAIRE;
import static vigie.choosing.ChoosingKit.choices;
import static vigie.choosing.ChoosingKit.platform;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import vigie.choosing.Ranking.Placed;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;

/** What holds for whatever platforms and choices; each round has its own seed, so that it can be had again. */
class RankingPropertiesTest {
    private static final int ROUNDS = 300;
    /** From worse to better, among what is documented. */
    private static final List<CriterionState> BETTER = List.of(
            CriterionState.ALERT,
            CriterionState.UNFAVOURABLE,
            CriterionState.MIXED,
            CriterionState.NEUTRAL,
            CriterionState.FAVOURABLE);

    private static final List<CriterionState> APPLICABLE = Arrays.stream(CriterionState.values())
            .filter(CriterionState::applicable)
            .toList();

    @RepeatedTest(ROUNDS)
    void whoBecomesBetterOnWhatCountsNeverFalls(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Choices choices = randomChoices(random);
        List<Candidate> platforms = randomPlatforms(random);
        int who = random.nextInt(platforms.size());
        Candidate better = improved(platforms.get(who), random);
        List<Candidate> after = new ArrayList<>(platforms);
        after.set(who, better);
        List<Candidate> ahead = ahead(choices, platforms, platforms.get(who));
        assertThat(ahead(choices, after, better)).isSubsetOf(ahead);
    }

    /** Who stands before it; everybody when it has no place. */
    private static List<Candidate> ahead(Choices choices, List<Candidate> platforms, Candidate who) {
        Ranking ranking = Ranking.of(platforms, choices, QUESTIONNAIRE, List.of());
        List<Candidate> order = ranking.placed().stream()
                .map(placed -> placed.weighed().platform())
                .toList();
        int place = order.indexOf(who);
        return place < 0 ? platforms.stream().filter(each -> !each.equals(who)).toList() : order.subList(0, place);
    }

    @RepeatedTest(ROUNDS)
    void theOrderInWhichPlatformsComeDoesNotMatter(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Choices choices = randomChoices(random);
        List<Candidate> platforms = randomPlatforms(random);
        Ranking ranking = Ranking.of(platforms, choices, QUESTIONNAIRE, List.of());
        List<Candidate> shuffled = new ArrayList<>(platforms);
        Collections.shuffle(shuffled, random);
        assertThat(Ranking.of(shuffled, choices, QUESTIONNAIRE, List.of())).isEqualTo(ranking);
        assertThat(Stream.of(
                                ranking.placed().stream().map(Placed::weighed),
                                ranking.crossed().stream(),
                                ranking.untold().stream())
                        .flatMap(each -> each)
                        .map(Weighed::platform))
                .as("each stands in one list")
                .hasSize(platforms.size() - ranking.otherKinds())
                .doesNotHaveDuplicates();
    }

    /** The words of a place are made of these figures. */
    @RepeatedTest(ROUNDS)
    void theReasonOfAPlaceAgreesWithTheFigures(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        List<Placed> placed = Ranking.of(randomPlatforms(random), randomChoices(random), QUESTIONNAIRE, List.of())
                .placed();
        for (int at = 1; at < placed.size(); at++) {
            Weighed before = placed.get(at - 1).weighed();
            Weighed here = placed.get(at).weighed();
            Step behind = placed.get(at).behind();
            assertThat(behind).isNotNull();
            for (Step step : Step.values()) {
                if (behind != null && step.compareTo(behind) < 0) {
                    assertThat(step.compare(before, here))
                            .as("%s tells nothing", step)
                            .isZero();
                }
            }
            if (behind == Step.BALANCE) {
                assertThat(share(before, before.balance())).isGreaterThan(share(here, here.balance()));
            }
            if (behind == Step.KNOWN) {
                assertThat(share(before, before.points().known()))
                        .isGreaterThan(share(here, here.points().known()));
            }
            assertThat(placed.get(at).place() == placed.get(at - 1).place()).isEqualTo(behind == Step.NAME);
        }
    }

    private static double share(Weighed of, int part) {
        return (double) part / of.points().whole();
    }

    private static Candidate improved(Candidate platform, Random random) {
        List<CriterionState> states = new ArrayList<>(platform.states());
        int which = random.nextInt(states.size());
        CriterionState state = states.get(which);
        int now = BETTER.indexOf(state);
        if (now >= 0) {
            states.set(which, BETTER.get(now + random.nextInt(BETTER.size() - now)));
        } else if (state == CriterionState.UNKNOWN) {
            states.set(which, random.nextBoolean() ? CriterionState.FAVOURABLE : CriterionState.NEUTRAL);
        }
        return new Candidate(
                platform.id(),
                platform.slug(),
                platform.name(),
                platform.nameKey(),
                platform.kind(),
                states,
                platform.answers());
    }

    private static List<Candidate> randomPlatforms(Random random) {
        List<Candidate> platforms = new ArrayList<>();
        int size = 2 + random.nextInt(12);
        for (int number = 0; number < size; number++) {
            PlatformKind kind = any(List.of(PlatformKind.values()), random);
            CriterionState[] states = QUESTIONNAIRE.criteria().stream()
                    .map(criterion ->
                            criterion.appliesTo(kind) ? any(APPLICABLE, random) : CriterionState.NOT_APPLICABLE)
                    .toArray(CriterionState[]::new);
            platforms.add(platform("Platform " + number, kind, Map.of(), states));
        }
        return platforms;
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static Choices randomChoices(Random random) {
        List<String> parameters = new ArrayList<>();
        for (int criterion = 1; criterion <= QUESTIONNAIRE.criteria().size(); criterion++) {
            Weight weight = any(List.of(Weight.values()), random);
            parameters.add("w." + criterion + "=" + weight.code());
        }
        parameters.add(random.nextBoolean() ? "unknown=risk" : "unknown=aside");
        if (random.nextBoolean()) {
            parameters.add("no.3=ALERT");
        }
        if (random.nextInt(3) == 0) {
            parameters.add("no=charter");
        }
        return choices(parameters.toArray(String[]::new));
    }
}
