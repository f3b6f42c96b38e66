package vigie.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.answer.SampleAnswer.amount;
import static vigie.answer.SampleAnswer.answer;
import static vigie.answer.SampleAnswer.codes;
import static vigie.answer.SampleAnswer.documented;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.document.Nodes;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.questionnaire.SampleQuestionnaire;

class RefreshStandingsTest {
    private static final Platform KOACH = SamplePlatform.koach();
    private static final Platform AGENDA = SamplePlatform.another();

    private final InMemoryQuestionnaires questionnaires =
            InMemoryQuestionnaires.with(SampleQuestionnaire.questionnaire());
    private final InMemoryPlatforms platforms = new InMemoryPlatforms();
    private final InMemoryAnswers answers = new InMemoryAnswers();
    private final InMemoryStandings standings = new InMemoryStandings();
    private final RefreshStandings refreshStandings =
            new RefreshStandings(questionnaires, platforms, answers, standings);

    @BeforeEach
    void twoPlatforms() {
        platforms.add(KOACH);
        platforms.add(AGENDA);
        answers.publish(List.of(
                documented(answer("3a", codes("YES"))),
                documented(answer(AGENDA.id(), "2a", amount("13"), SampleAnswer.SEEN, Origin.IMPORT))));
    }

    @Test
    void eachPlatformStandsOnItsOwnAnswers() {
        refreshStandings.refreshAll();

        assertThat(standings.of(KOACH.id())).isEqualTo(standing(KOACH, Map.of("3a", codes("YES"))));
        assertThat(standings.of(AGENDA.id())).isEqualTo(standing(AGENDA, Map.of("2a", amount("13"))));
    }

    @Test
    void aPlatformWithoutAnswerStandsOnNothing() {
        answers.supersede(List.of(answer("3a", codes("YES")).id()), Instant.EPOCH);

        refreshStandings.refreshAll();

        assertThat(standings.of(KOACH.id())).isEqualTo(standing(KOACH, Map.of()));
    }

    @Test
    void onlyTheAnswerThatIsNotSupersededCounts() {
        answers.supersede(List.of(answer("3a", codes("YES")).id()), Instant.EPOCH);
        answers.publish(List.of(documented(answer("3a", codes("NO")))));

        refreshStandings.refreshAll();

        assertThat(standings.of(KOACH.id())).isEqualTo(standing(KOACH, Map.of("3a", codes("NO"))));
    }

    @Test
    void onlyThePlatformsThatChangedAreComputed() {
        refreshStandings.refresh(List.of(AGENDA));

        assertThat(standings.all()).containsOnlyKeys(AGENDA.id());
    }

    @Test
    void newRulesChangeHowPlatformsStand() {
        refreshStandings.refreshAll();
        var milder = Nodes.with(SampleQuestionnaire.tree(), "criteria[3].stance[1].then", "MIXED");
        questionnaires.store(SampleQuestionnaire.read(milder), "", "");

        refreshStandings.refreshAll();

        assertThat(standings.of(KOACH.id()).themes()).containsOnlyKeys("ethics");
        assertThat(standings.of(KOACH.id()).themes().get("ethics")).hasToString("MIXED");
    }

    @Test
    void saysOfWhichPlatformsAnythingElseWasKept() {
        assertThat(refreshStandings.refreshAll()).containsExactlyInAnyOrder(KOACH.id(), AGENDA.id());
        assertThat(refreshStandings.refreshAll()).isEmpty();
        standings.replace(List.of(standing(KOACH, Map.of("3a", codes("NO")))));

        assertThat(refreshStandings.refreshAll()).containsExactly(KOACH.id());
        assertThat(standings.of(KOACH.id())).isEqualTo(standing(KOACH, Map.of("3a", codes("YES"))));
        assertThat(refreshStandings.refreshAll()).isEmpty();
    }

    private static PlatformStanding standing(Platform platform, Map<String, AnswerValue> values) {
        return PlatformStanding.of(platform, SampleQuestionnaire.questionnaire(), values);
    }
}
