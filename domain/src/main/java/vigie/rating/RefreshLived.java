package vigie.rating;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.language.DayAndHour;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;

/** Reckons a platform's figures anew from its counted ratings. */
@Singleton
public class RefreshLived {
    /** Platforms in one transaction: whoever decides on one of them waits no longer than these take. */
    private static final int BATCH = 20;

    private final Ratings ratings;
    private final LivedFigures figures;
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final RatingRules rules;
    private final InstantSource time;

    public RefreshLived(
            Ratings ratings,
            LivedFigures figures,
            Platforms platforms,
            Questionnaires questionnaires,
            RatingRules rules,
            InstantSource time) {
        this.ratings = ratings;
        this.figures = figures;
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.time = time;
    }

    /** Called within the transaction that {@linkplain Ratings#add holds} the platform's ratings. */
    @Transactional
    public PlatformLived refresh(PlatformId id) {
        Platform platform = platforms.withId(id).orElseThrow();
        Questionnaire questionnaire = questionnaires.current();
        Ratings.Counted counted = ratings.of(id);
        YearMonth month = month();
        PlatformLived lived = PlatformLived.of(
                id, platform.kind(), counted.experiences(), counted.counts(), questionnaire, rules, month);
        figures.keep(lived, new LivedFigures.Reckoned(month, named(questionnaire), platform.kind()));
        return lived;
    }

    /** Whether what is kept was reckoned as it would be now: for this month, by these rules, for this kind of platform. */
    boolean isUpToDate(PlatformId id) {
        Platform platform = platforms.withId(id).orElseThrow();
        return figures.isReckoned(
                id, new LivedFigures.Reckoned(month(), named(questionnaires.current()), platform.kind()));
    }

    /** Whether figures are kept that were reckoned by other rules: a site shows its own, and no others for a moment. */
    boolean keptByOtherRules() {
        return figures.anyByOtherRules(named(questionnaires.current()));
    }

    /**
     * Reckons some of the figures that have aged: a month has passed, or rules or a platform's kind have changed. Readers see
     * the older ones until then, and wait for nothing.
     *
     * @param after the last one of those before; null to begin with. Going on after it, each comes once, also while another
     *     process with other rules makes them old again
     * @return the last one; empty when there are none
     */
    @Transactional
    public Optional<PlatformId> refreshOutdated(@Nullable PlatformId after) {
        List<PlatformId> outdated = figures.outdated(month(), named(questionnaires.current()), after, BATCH);
        outdated.forEach(this::refresh);
        return outdated.isEmpty() ? Optional.empty() : Optional.of(outdated.getLast());
    }

    private YearMonth month() {
        return DayAndHour.month(time.instant());
    }

    private String named(Questionnaire questionnaire) {
        return rules + " "
                + questionnaire.criteria().stream()
                        .map(criterion -> criterion.number() + " " + criterion.theme() + " "
                                + criterion.appliesTo().stream().sorted().toList())
                        .collect(Collectors.joining(", "));
    }
}
