package vigie.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.member.MemberId;
import vigie.moderation.AppealDelay;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.Decision;
import vigie.moderation.DecisionId;
import vigie.moderation.Decisions;
import vigie.moderation.Outcome;
import vigie.platform.Platform;
import vigie.platform.Platforms;

/** Finds a decision for whom it concerns: the author of what was decided on, or whoever reported it. */
@Singleton
public class FindAppealable {
    private final Cases cases;
    private final Decisions decisions;
    private final Reports reports;
    private final Appeals appeals;
    private final Platforms platforms;
    private final InstantSource time;

    FindAppealable(
            Cases cases,
            Decisions decisions,
            Reports reports,
            Appeals appeals,
            Platforms platforms,
            InstantSource time) {
        this.cases = cases;
        this.decisions = decisions;
        this.reports = reports;
        this.appeals = appeals;
        this.platforms = platforms;
        this.time = time;
    }

    /** Empty when it is not theirs; also for the first of two decisions, which nobody is told of. */
    @Transactional(readOnly = true)
    public Optional<Appealable> ofMember(MemberId who, DecisionId id) {
        return decisions
                .withId(id)
                .filter(Decision::takesEffect)
                .flatMap(decision -> cases.withId(decision.caseId())
                        .filter(decided -> who.equals(decided.author()))
                        .map(decided -> appealable(decision, decided)));
    }

    /** @param token of the letter that told a reporter of the decision */
    @Transactional(readOnly = true)
    public Optional<Appealable> ofReporter(String token) {
        return reports.withAppealToken(Digest.of(token))
                .flatMap(report -> cases.about(CaseKind.REPORT, report.id().value()))
                .flatMap(decided -> last(decided).map(decision -> appealable(decision, decided)));
    }

    private Appealable appealable(Decision decision, Case decided) {
        Appealable.@Nullable Sent sent = appeals.against(decision.id())
                .flatMap(appeal -> cases.about(CaseKind.APPEAL, appeal.id().value())
                        .map(present -> new Appealable.Sent(appeal, present)))
                .orElse(null);
        return new Appealable(
                decision,
                decided,
                platform(decided),
                AppealDelay.lastDay(decision),
                sent,
                sent == null && mayBeAppealed(decision, decided));
    }

    private @Nullable String platform(Case decided) {
        return decided.platform() == null
                ? null
                : platforms.withId(decided.platform()).map(Platform::name).orElse(null);
    }

    /** Whether reversing it would change something, and the delay is not over. */
    boolean mayBeAppealed(Decision decision, Case decided) {
        return (decision.outcome() == Outcome.REFUSE || decision.outcome() == Outcome.WITHDRAW)
                && decided.status().reversal(decided.kind()).isPresent()
                && last(decided).equals(Optional.of(decision))
                && !AppealDelay.isOver(decision, time.instant());
    }

    Optional<Decision> last(Case decided) {
        return decisions.of(decided.id()).stream().filter(Decision::takesEffect).reduce((before, later) -> later);
    }
}
