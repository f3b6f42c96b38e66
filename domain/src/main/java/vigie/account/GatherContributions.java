package vigie.account;

import jakarta.inject.Singleton;
import java.util.List;
import vigie.experience.GatherExperiences;
import vigie.experience.HeldExperience;
import vigie.member.MemberId;
import vigie.moderation.Decision;
import vigie.moderation.Decisions;
import vigie.moderation.GatherCases;
import vigie.moderation.HeldCase;
import vigie.moderation.Ties;
import vigie.proposal.GatherProposals;
import vigie.proposal.HeldProposals;
import vigie.report.GatherReports;
import vigie.report.HeldReports;

/** Gathers all that a member contributed to the directory and decided in it, each kind by its own feature. */
@Singleton
class GatherContributions {
    private final GatherCases cases;
    private final GatherExperiences experiences;
    private final GatherProposals proposals;
    private final GatherReports reports;
    private final Ties ties;
    private final Decisions decisions;

    record Contributions(
            List<HeldExperience> experiences,
            List<HeldCase> cases,
            HeldProposals proposals,
            HeldReports reports,
            List<Ties.Tie> ties,
            List<Decision> decisions) {}

    GatherContributions(
            GatherCases cases,
            GatherExperiences experiences,
            GatherProposals proposals,
            GatherReports reports,
            Ties ties,
            Decisions decisions) {
        this.cases = cases;
        this.experiences = experiences;
        this.proposals = proposals;
        this.reports = reports;
        this.ties = ties;
        this.decisions = decisions;
    }

    Contributions of(MemberId member) {
        List<HeldCase> sent = cases.of(member);
        return new Contributions(
                experiences.of(member),
                sent,
                proposals.of(sent),
                reports.of(sent),
                ties.of(member),
                decisions.takenBy(member));
    }
}
