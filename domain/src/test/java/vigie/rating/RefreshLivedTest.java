package vigie.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.identity.SettableTime;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
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
        assertThat(refresh.refreshOutdated(null)).isEmpty();

        time.pass(Duration.ofDays(24 * 31));

        assertThat(shown().mean()).isEqualTo("3.8");
        assertThat(refresh.refreshOutdated(null)).contains(koach.id());
        assertThat(shown().mean()).isEqualTo("3.5");
        assertThat(refresh.refreshOutdated(null)).isEmpty();
    }

    @Test
    void otherRulesMakeFiguresOldToo() {
        new CountRatings(ratings, refresh(RatingRules.USUAL)).count(koach.id(), 3, three);
        RefreshLived others = refresh(new RatingRules(4, 24, 0.1, 1.65, 2, 5, 2.5));

        assertThat(others.refreshOutdated(null)).contains(koach.id());
        assertThat(shown().mean()).isNull();
        assertThat(others.refreshOutdated(null)).isEmpty();
    }

    @Test
    void goingOnAfterTheLastOneEachComesOnceAlsoWhileOthersMakeItOldAgain() {
        RefreshLived refresh = refresh(RatingRules.USUAL);
        RefreshLived others = refresh(new RatingRules(4, 24, 0.1, 1.65, 2, 5, 2.5));
        new CountRatings(ratings, refresh).count(koach.id(), 3, three);

        PlatformId last = others.refreshOutdated(null).orElseThrow();
        assertThat(refresh.refreshOutdated(null)).contains(koach.id());
        assertThat(others.refreshOutdated(last)).isEmpty();
        assertThat(others.refreshOutdated(null)).contains(koach.id());
    }

    @Test
    void rebuildingSaysWhetherAnythingWasWrong() {
        RefreshLived refresh = refresh(RatingRules.USUAL);
        RebuildLived rebuild = new RebuildLived(ratings, figures, refresh);
        ratings.add(koach.id(), 4, List.of(new RatingCount(1, now, 4, 4)));
        refresh.refresh(koach.id());

        assertThat(rebuild.platforms()).containsExactly(koach.id());
        assertThat(rebuild.rebuild(koach.id())).isTrue();
        assertThat(shown().distribution()).containsExactly(0, 0, 0, 0, 3);
        assertThat(rebuild.rebuild(koach.id())).isFalse();
        // Age alone is nothing wrong.
        time.pass(Duration.ofDays(400));
        assertThat(rebuild.rebuild(koach.id())).isFalse();
        // Nor are other rules.
        RefreshLived others = refresh(new RatingRules(4, 24, 0.1, 1.65, 2, 5, 2.5));
        assertThat(new RebuildLived(ratings, figures, others).rebuild(koach.id()))
                .isFalse();
        assertThat(shown().mean()).isNull();
    }

    @Test
    void rebuildingFindsFiguresThatWereNeverReckonedFromWhatIsCounted() {
        RefreshLived refresh = refresh(RatingRules.USUAL);
        RebuildLived rebuild = new RebuildLived(ratings, figures, refresh);
        new CountRatings(ratings, refresh).count(koach.id(), 3, three);
        PlatformLived right = figures.of(koach.id());
        CriterionLived on = right.on(1);
        List<PlatformLived> wrong = List.of(
                with(
                        right,
                        List.of(new CriterionLived(
                                1, on.coaches(), on.distribution(), new BigDecimal("4.8"), on.sortKey()))),
                with(right, List.of()),
                new PlatformLived(
                        koach.id(), 3, right.criteria(), Map.of("ethics", new BigDecimal("4.8")), right.rank()),
                new PlatformLived(koach.id(), 3, right.criteria(), right.themes(), right.rank() + 1));

        assertThat(rebuild.rebuild(koach.id())).isFalse();
        for (PlatformLived each : wrong) {
            figures.tamper(koach.id(), kept -> each);
            assertThat(rebuild.rebuild(koach.id())).as(each.toString()).isTrue();
            assertThat(figures.of(koach.id())).isEqualTo(right);
            assertThat(rebuild.rebuild(koach.id())).isFalse();
        }
    }

    private static PlatformLived with(PlatformLived lived, List<CriterionLived> criteria) {
        return new PlatformLived(lived.platform(), lived.experiences(), criteria, lived.themes(), lived.rank());
    }
}
