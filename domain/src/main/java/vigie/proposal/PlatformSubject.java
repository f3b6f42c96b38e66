package vigie.proposal;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.answer.RefreshStandings;
import vigie.answer.Standings;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;
import vigie.moderation.Decision;
import vigie.platform.Origin;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Cases about platforms: those that members propose, and imported ones that somebody reports. */
@Singleton
class PlatformSubject implements CaseSubject {
    private final PlatformProposals proposals;
    private final Platforms platforms;
    private final Standings standings;
    private final RefreshStandings refresh;
    private final FindAddressee addressees;
    private final InstantSource time;

    PlatformSubject(
            PlatformProposals proposals,
            Platforms platforms,
            Standings standings,
            RefreshStandings refresh,
            FindAddressee addressees,
            InstantSource time) {
        this.proposals = proposals;
        this.platforms = platforms;
        this.standings = standings;
        this.refresh = refresh;
        this.addressees = addressees;
        this.time = time;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.PLATFORM;
    }

    @Override
    public Case settle(Case before, Case after) {
        PlatformId id = new PlatformId(after.subject());
        return switch (after.status()) {
            case PUBLISHED -> {
                platforms.lock(id).ifPresentOrElse(this::restore, () -> publish(id));
                yield after.about(id);
            }
            case WITHDRAWN -> {
                platforms.lock(id).ifPresent(this::withdraw);
                yield after;
            }
            case RETRACTED -> {
                if (before.status() == CaseStatus.PUBLISHED) {
                    throw new RefusedException(Refusal.OUTCOME_NOT_POSSIBLE);
                }
                yield after;
            }
            case OPEN, CHANGES_REQUESTED, REFUSED, SUPERSEDED, UPHELD, REVERSED -> after;
        };
    }

    private void publish(PlatformId id) {
        // As an import does: of two platforms of one name only the first comes in.
        platforms.lockForImport();
        PlatformContent content = proposals.of(id.value()).orElseThrow().content();
        KnownPlatform.among(platforms.all(), content).ifPresent(known -> {
            throw RefusedException.alreadyListed(known.slug().value());
        });
        Instant now = time.instant();
        Platform platform = new Platform(
                id,
                free(Slug.like(content.name())),
                content.name(),
                content.kind(),
                content.website(),
                content.languages(),
                content.offers(),
                content.summary(),
                Origin.PERSON,
                now,
                now,
                null);
        platforms.add(platform);
        refresh.refresh(List.of(platform));
    }

    private Slug free(Slug wanted) {
        Slug slug = wanted;
        for (int number = 2; slug.reserved() || platforms.taken(slug); number++) {
            slug = wanted.numbered(number);
        }
        return slug;
    }

    private void withdraw(Platform platform) {
        platforms.withdraw(platform.id(), time.instant());
        standings.remove(platform.id());
    }

    private void restore(Platform platform) {
        platforms.restore(platform.id());
        platforms.change(platform.changedAt(time.instant()));
        refresh.refresh(List.of(platform));
    }

    @Override
    public List<CaseLine> lines(Case shown) {
        Platform known = platforms.withId(new PlatformId(shown.subject())).orElse(null);
        PlatformContent described = known == null ? null : PlatformContent.of(known);
        boolean listed =
                known != null && !platforms.withSlugs(List.of(known.slug())).isEmpty();
        PlatformContent proposed =
                proposals.of(shown.subject()).map(PlatformProposal::content).orElse(described);
        if (proposed == null) {
            throw new IllegalStateException("A case about nothing.");
        }
        List<CaseLine> lines = compare(listed ? described : null, proposed);
        int number = 1;
        for (PlatformProposals.Near near : proposals.near(proposed.name(), proposed.website(), shown.subject())) {
            String said = near.name() + " · " + near.website() + (near.slug() == null ? "" : " · " + near.slug());
            lines.add(new CaseLine("near." + number++, said, said));
        }
        return lines;
    }

    private static List<CaseLine> compare(@Nullable PlatformContent published, PlatformContent proposed) {
        List<CaseLine> lines = new ArrayList<>();
        for (Part part : PARTS) {
            lines.add(new CaseLine(
                    part.name(),
                    published == null ? null : part.of().read(published),
                    part.of().read(proposed)));
        }
        return lines;
    }

    private interface Reading {
        String read(PlatformContent content);
    }

    private record Part(String name, Reading of) {}

    private static final List<Part> PARTS = List.of(
            new Part("name", PlatformContent::name),
            new Part("kind", content -> content.kind().name()),
            new Part("website", PlatformContent::website),
            new Part("languages", content -> String.join(", ", content.languages())),
            new Part("offers", content -> String.join(", ", content.offers())),
            new Part("summary.fr", content -> content.summary().fr()),
            new Part("summary.en", content -> content.summary().en()));

    @Override
    public Optional<Addressee> addressee(Case decided) {
        return addressees.of(decided);
    }

    /** Named as its author proposed it: it has no other name before it is published. */
    @Override
    public Telling telling(Case decided, Decision decision) {
        return Telling.ofDecision(proposals
                .of(decided.subject())
                .map(each -> Map.of("platform", each.content().name()))
                .orElse(Map.of()));
    }
}
