package vigie.api.moderation;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseAuthor;
import vigie.moderation.CaseFile;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CasePlatform;
import vigie.moderation.CaseState;
import vigie.moderation.Decision;
import vigie.moderation.EarlierDecision;
import vigie.moderation.Hint;
import vigie.moderation.NamedDecision;
import vigie.moderation.Outcome;

/**
 * All that a moderator has before them.
 *
 * @param platform its slug
 * @param lines what is proposed beside what is published
 * @param author null for a visitor's report, and once the account is deleted
 * @param pending what a first moderator decided and a second one has to confirm
 * @param appeal the case of an appeal that waits: until it is decided nothing is decided here
 * @param you what whoever asks may decide
 */
@Serdeable
record CaseResponse(
        String id,
        CaseKind kind,
        CaseState status,
        @Nullable String platform,
        @Nullable String platformName,
        String subject,
        Instant submittedAt,
        int revision,
        int version,
        List<Hint> hints,
        boolean needsSecond,
        @Nullable String ground,
        List<Line> lines,
        @Nullable Author author,
        List<Taken> decisions,
        @Nullable Pending pending,
        @Nullable String appeal,
        You you) {
    @Serdeable
    record Line(
            String field,
            @Nullable String published,
            @Nullable String proposed,
            boolean changed) {
        static Line from(CaseLine line) {
            return new Line(line.field(), line.published(), line.proposed(), line.changes());
        }
    }

    /** @param decisions on other things that they sent, newest first */
    @Serdeable
    record Author(String id, String displayName, Instant memberSince, List<Earlier> decisions) {
        static Author from(CaseAuthor author, List<EarlierDecision> earlier) {
            return new Author(
                    author.id().value().toString(),
                    author.displayName(),
                    author.memberSince(),
                    earlier.stream().map(Earlier::from).toList());
        }
    }

    @Serdeable
    record Earlier(
            String id,
            String caseId,
            CaseKind kind,
            @Nullable String platform,
            Outcome outcome,
            @Nullable String ground,
            @Nullable String reason,
            Instant at) {
        static Earlier from(EarlierDecision earlier) {
            Decision decision = earlier.decision();
            CasePlatform platform = earlier.platform();
            return new Earlier(
                    decision.id().value().toString(),
                    decision.caseId().value().toString(),
                    earlier.kind(),
                    platform == null ? null : platform.slug().value(),
                    decision.outcome(),
                    decision.ground(),
                    decision.reason(),
                    decision.decidedAt());
        }
    }

    /** @param displayName null once the account is deleted */
    @Serdeable
    record Moderator(@Nullable String id, @Nullable String displayName) {}

    /**
     * @param takesEffect false for the first of two moderators
     * @param because the decision that this one follows from
     */
    @Serdeable
    record Taken(
            String id,
            int version,
            Outcome outcome,
            boolean takesEffect,
            @Nullable String ground,
            @Nullable String reason,
            Moderator moderator,
            Instant at,
            @Nullable String because) {
        static Taken from(NamedDecision named) {
            Decision decision = named.decision();
            return new Taken(
                    decision.id().value().toString(),
                    decision.caseVersion(),
                    decision.outcome(),
                    decision.takesEffect(),
                    decision.ground(),
                    decision.reason(),
                    new Moderator(identifier(decision.moderator()), named.moderator()),
                    decision.decidedAt(),
                    decision.because() == null
                            ? null
                            : decision.because().value().toString());
        }
    }

    @Serdeable
    record Pending(Outcome outcome, @Nullable String moderator) {}

    /**
     * @param outcomes what they may decide now
     * @param first those of them that would wait for a second moderator
     * @param bar the code of the refusal that any decision of theirs would get; null when they may decide
     * @param mayTakeBack whether they decided first, and no second moderator has yet
     */
    @Serdeable
    record You(
            List<Outcome> outcomes,
            List<Outcome> first,
            @Nullable String bar,
            boolean mayTakeBack) {}

    static CaseResponse from(CaseFile file) {
        Case present = file.present();
        CasePlatform platform = file.platform();
        CaseAuthor author = file.author();
        Case.Pending pending = present.pending();
        return new CaseResponse(
                present.id().value().toString(),
                present.kind(),
                CaseState.of(present),
                platform == null ? null : platform.slug().value(),
                platform == null ? null : platform.name(),
                present.subject().toString(),
                present.submittedAt(),
                present.revision(),
                present.version(),
                present.hints().stream().sorted().toList(),
                present.needsSecond(),
                present.ground(),
                file.lines().stream().map(Line::from).toList(),
                author == null ? null : Author.from(author, file.earlier()),
                file.decisions().stream().map(Taken::from).toList(),
                pending == null ? null : new Pending(pending.outcome(), identifier(pending.by())),
                file.appeal() == null ? null : file.appeal().value().toString(),
                new You(
                        file.possible(),
                        file.takeTwo().stream().sorted().toList(),
                        file.bar() == null ? null : file.bar().name(),
                        file.mayTakeBack()));
    }

    private static @Nullable String identifier(@Nullable MemberId member) {
        return member == null ? null : member.value().toString();
    }
}
