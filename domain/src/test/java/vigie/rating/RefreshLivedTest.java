package vigie.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.identity.SettableTime;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Platform;
import vigie.platform.SamplePlatform;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.questionnaire.SampleQuestionnaire;

class RefreshLivedTest {
    private final SettableTime time = new SettableTime();
    private final InMemoryPlatforms platforms = new InMemoryPlatforms();
    private final InMemoryLivedFigures figures = new InMemoryLivedFigures();
    private final Platform koach = SamplePlatform.koach();
    private final YearMonth now = YearMonth.from(time.instant().atZone(java.time.ZoneOffset.UTC));
    private final List<RatingCount> three = List.of(new RatingCount(1, now, 5, 3));
    private final InMemoryRatings ratings = new InMemoryRatings(platform -> new Ratings.Counted(3, three));

    RefreshLivedTest() {
        platforms.add(koach);
    }

    private RefreshLived refresh(RatingRules rules) {
        return new RefreshLived(
                ratings,
                figures,
                platforms,
                InMemoryQuestionnaires.with(SampleQuestionnaire.questionnaire()),
                rules,
                time);
    }

    private CriterionLived shown() {
        return figures.of(koach.id()).on(1);
    }

    @Test
    void figuresFollowWhatIsCounted() {
        CountRatings count = new CountRatings(ratings, refresh(RatingRules.USUAL));

        count.count(koach.id(), 3, three);
        assertThat(shown().mean()).isEqualTo("3.8");
        assertThat(figures.of(koach.id()).experiences()).isEqualTo(3);

        count.count(koach.id(), -1, List.of(new RatingCount(1, now, 5, -1)));
        assertThat(shown().mean()).isNull();
        assertThat(shown().coaches()).isEqualTo(2);
    }

    @Test
    void aNewMonthMakesFiguresOldOnce() {
        RefreshLived refresh = refresh(RatingRules.USUAL);
        new CountRatings(ratings, refresh).count(koach.id(), 3, three);
        assertThat(refresh.refreshOutdated()).isZero();

        time.pass(Duration.ofDays(24 * 31));

        assertThat(shown().mean()).isEqualTo("3.8");
        assertThat(refresh.refreshOutdated()).isEqualTo(1);
        assertThat(shown().mean()).isEqualTo("3.5");
        assertThat(refresh.refreshOutdated()).isZero();
    }

    @Test
    void otherRulesMakeFiguresOldToo() {
        new CountRatings(ratings, refresh(RatingRules.USUAL)).count(koach.id(), 3, three);
        RefreshLived others = refresh(new RatingRules(4, 24, 0.1, 1.65, 2, 5, 2.5));

        assertThat(others.refreshOutdated()).isEqualTo(1);
        assertThat(shown().mean()).isNull();
        assertThat(others.refreshOutdated()).isZero();
    }

    @Test
    void rebuildingSaysWhetherAnythingWasWrong() {
        RefreshLived refresh = refresh(RatingRules.USUAL);
        RebuildLived rebuild = new RebuildLived(ratings, refresh);
        ratings.add(koach.id(), 4, List.of(new RatingCount(1, now, 4, 4)));
        refresh.refresh(koach.id());

        assertThat(rebuild.platforms()).containsExactly(koach.id());
        assertThat(rebuild.rebuild(koach.id())).isTrue();
        assertThat(shown().distribution()).containsExactly(0, 0, 0, 0, 3);
        assertThat(rebuild.rebuild(koach.id())).isFalse();
        // Age alone is nothing wrong.
        time.pass(Duration.ofDays(400));
        assertThat(rebuild.rebuild(koach.id())).isFalse();
    }
}
