package vigie.report;

import jakarta.inject.Singleton;
import vigie.member.MemberId;
import vigie.member.Members;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.PriorReports;

/** Members are known by the report's case, visitors by their address. */
@Singleton
class FindPriorReports implements PriorReports {
    private final Reports reports;
    private final Cases cases;
    private final Members members;

    FindPriorReports(Reports reports, Cases cases, Members members) {
        this.reports = reports;
        this.cases = cases;
        this.members = members;
    }

    @Override
    public boolean areFrom(MemberId member, Case about) {
        return reports.about(about.subject(), about.id()).stream().anyMatch(each -> isFrom(member, each));
    }

    private boolean isFrom(MemberId member, Report report) {
        Reporter reporter = report.reporter();
        return reporter == null
                ? cases.about(CaseKind.REPORT, report.id().value())
                        .filter(sent -> member.equals(sent.author()))
                        .isPresent()
                : reporter.is(members.withId(member).orElse(null));
    }
}
