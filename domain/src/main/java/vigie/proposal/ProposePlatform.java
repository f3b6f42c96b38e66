package vigie.proposal;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.identity.IdSource;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Cases;
import vigie.moderation.Hint;
import vigie.moderation.NoticeHints;
import vigie.moderation.OpenCase;
import vigie.platform.Platforms;
import vigie.proposal.PlatformProposals.Waiting;
import vigie.questionnaire.Questionnaires;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** A member describes a platform that the directory lacks. */
@Singleton
public class ProposePlatform {
    private final Platforms platforms;
    private final Questionnaires questionnaires;
    private final PlatformProposals proposals;
    private final Authors authors;
    private final Cases cases;
    private final OpenCase open;
    private final NoticeHints hints;
    private final EnforceLimit limits;
    private final IdSource ids;
    private final InstantSource time;

    ProposePlatform(
            Platforms platforms,
            Questionnaires questionnaires,
            PlatformProposals proposals,
            Authors authors,
            Cases cases,
            OpenCase open,
            NoticeHints hints,
            EnforceLimit limits,
            IdSource ids,
            InstantSource time) {
        this.platforms = platforms;
        this.questionnaires = questionnaires;
        this.proposals = proposals;
        this.authors = authors;
        this.cases = cases;
        this.open = open;
        this.hints = hints;
        this.limits = limits;
        this.ids = ids;
        this.time = time;
    }

    /**
     * @param mends the case whose text this one replaces; null for a new one
     * @return the case that waits; the same one for the same text twice
     * @throws RefusedException ALREADY_LISTED with the slug, when the directory has it; ALREADY_PROPOSED with the case, when
     *     its author has sent it otherwise and it waits; NOT_FOUND when nothing of this author's is to be mended; TOO_MANY_REQUESTS
     * @throws vigie.refusal.InvalidInputException when something is missing or wrong
     */
    public Case propose(MemberId author, SentPlatform sent, @Nullable CaseId mends) {
        PlatformContent content = SentPlatformReader.read(sent, questionnaires.current());
        limits.count(LimitedAction.CONTRIBUTION, author.value().toString());
        return store(author, content, mends);
    }

    @Transactional
    Case store(MemberId author, PlatformContent content, @Nullable CaseId mends) {
        authors.lock(author);
        KnownPlatform.among(platforms.all(), content).ifPresent(known -> {
            throw RefusedException.alreadyListed(known.slug().value());
        });
        Waiting waiting = waiting(author, content, mends).orElse(null);
        if (waiting == null) {
            PlatformProposal first = new PlatformProposal(ids.next(), 1, content, time.instant());
            proposals.add(first);
            return open.open(CaseKind.PLATFORM, null, author, first.id(), notice(author, content), false);
        }
        Case found = cases.lock(waiting.caseId()).orElseThrow();
        boolean same = waiting.latest().content().equals(content);
        if (found.status() == CaseStatus.OPEN && same) {
            return found;
        }
        if (found.status() == CaseStatus.OPEN && mends == null) {
            throw RefusedException.alreadyProposed(found.id().value());
        }
        proposals.add(
                new PlatformProposal(waiting.latest().id(), waiting.latest().revision() + 1, content, time.instant()));
        return open.resubmit(found, notice(author, content), false);
    }

    // Only its author's own: what others sent is nobody's to know.
    private Optional<Waiting> waiting(MemberId author, PlatformContent content, @Nullable CaseId mends) {
        List<Waiting> own = proposals.waitingOf(author);
        if (mends == null) {
            return own.stream()
                    .filter(each -> KnownPlatform.isSame(
                            content,
                            each.latest().content().name(),
                            each.latest().content().website()))
                    .findFirst();
        }
        return Optional.of(own.stream()
                .filter(each -> each.caseId().equals(mends))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND)));
    }

    private Set<Hint> notice(MemberId author, PlatformContent content) {
        return hints.notice(
                CaseKind.PLATFORM,
                null,
                author,
                List.of(
                        content.name(),
                        content.summary().fr(),
                        content.summary().en()));
    }
}
