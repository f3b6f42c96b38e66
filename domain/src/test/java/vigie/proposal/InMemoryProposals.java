package vigie.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.moderation.Hint;
import vigie.moderation.InMemoryCases;
import vigie.platform.PlatformId;

/** Texts of proposals of all kinds beside the cases that they are before moderators with. */
public final class InMemoryProposals {
    final List<AnswerProposal> answers = new ArrayList<>();
    final List<PlatformProposal> platforms = new ArrayList<>();
    final List<Remark> remarks = new ArrayList<>();
    private final InMemoryCases cases;

    InMemoryProposals(InMemoryCases cases) {
        this.cases = cases;
    }

    public static GatherProposals gatherNothing() {
        return new InMemoryProposals(new InMemoryCases()).gather();
    }

    GatherProposals gather() {
        return new GatherProposals(ofAnswers(), ofPlatforms(), ofRemarks());
    }

    private Stream<Case> waiting(CaseKind kind, MemberId author, Stream<UUID> subjects) {
        return subjects.distinct()
                .flatMap(subject -> cases.about(kind, subject).stream())
                .filter(each -> author.equals(each.author()))
                .filter(each -> each.status() == CaseStatus.OPEN || each.status() == CaseStatus.CHANGES_REQUESTED);
    }

    AnswerProposals ofAnswers() {
        return new AnswerProposals() {
            @Override
            public void add(AnswerProposal proposal) {
                answers.add(proposal);
            }

            @Override
            public Optional<AnswerProposal> of(UUID id) {
                return answers.stream().filter(each -> each.id().equals(id)).reduce((before, later) -> later);
            }

            @Override
            public List<AnswerProposal> textsOf(UUID id) {
                return answers.stream().filter(each -> each.id().equals(id)).toList();
            }

            @Override
            public List<AnswerProposals.Waiting> waitingOn(PlatformId platform) {
                return cases.all().stream()
                        .filter(each -> each.kind() == CaseKind.ANSWER && each.status() == CaseStatus.OPEN)
                        .filter(each -> platform.equals(each.platform()))
                        .map(each -> latest(each, of(each.subject()).orElseThrow()))
                        .toList();
            }

            private AnswerProposals.Waiting latest(Case one, AnswerProposal latest) {
                return new AnswerProposals.Waiting(
                        one.id(),
                        latest.ask(),
                        latest.content().value(),
                        one.hints().contains(Hint.CONTRADICTION));
            }

            @Override
            public Optional<CaseId> waitingOf(MemberId author, PlatformId platform, String ask) {
                return waiting(
                                CaseKind.ANSWER,
                                author,
                                answers.stream()
                                        .filter(each -> each.platform().equals(platform)
                                                && each.ask().equals(ask))
                                        .map(AnswerProposal::id))
                        .map(Case::id)
                        .findFirst();
            }

            @Override
            public Map<String, CaseStatus> waitingOf(MemberId author, PlatformId platform) {
                return waiting(
                                CaseKind.ANSWER,
                                author,
                                answers.stream()
                                        .filter(each -> each.platform().equals(platform))
                                        .map(AnswerProposal::id))
                        .collect(Collectors.toMap(
                                each -> of(each.subject()).orElseThrow().ask(), Case::status));
            }
        };
    }

    PlatformProposals ofPlatforms() {
        return new PlatformProposals() {
            @Override
            public void add(PlatformProposal proposal) {
                platforms.add(proposal);
            }

            @Override
            public Optional<PlatformProposal> of(UUID id) {
                return platforms.stream().filter(each -> each.id().equals(id)).reduce((before, later) -> later);
            }

            @Override
            public List<PlatformProposal> textsOf(UUID id) {
                return platforms.stream().filter(each -> each.id().equals(id)).toList();
            }

            @Override
            public List<PlatformProposals.Waiting> waitingOf(MemberId author) {
                return waiting(CaseKind.PLATFORM, author, platforms.stream().map(PlatformProposal::id))
                        .map(each -> new PlatformProposals.Waiting(
                                each.id(), of(each.subject()).orElseThrow()))
                        .toList();
            }

            @Override
            public List<Near> near(String name, String website, UUID except) {
                return platforms.stream()
                        .filter(each -> !each.id().equals(except))
                        .map(each ->
                                new Near(each.content().name(), each.content().website(), null))
                        .toList();
            }
        };
    }

    Remarks ofRemarks() {
        return new Remarks() {
            @Override
            public void add(Remark remark) {
                remarks.add(remark);
            }

            @Override
            public Optional<Remark> of(UUID id) {
                return remarks.stream().filter(each -> each.id().equals(id)).reduce((before, later) -> later);
            }

            @Override
            public List<Remark> textsOf(UUID id) {
                return remarks.stream().filter(each -> each.id().equals(id)).toList();
            }

            @Override
            public List<Remarks.Waiting> waitingOf(MemberId author) {
                return waiting(CaseKind.REMARK, author, remarks.stream().map(Remark::id))
                        .map(each -> new Remarks.Waiting(
                                each.id(), of(each.subject()).orElseThrow()))
                        .toList();
            }

            @Override
            public List<String> keptOn(@Nullable Integer criterion) {
                return List.of();
            }
        };
    }
}
