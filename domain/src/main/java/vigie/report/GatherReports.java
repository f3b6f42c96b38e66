package vigie.report;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import vigie.moderation.CaseKind;
import vigie.moderation.HeldCase;
import vigie.report.HeldReports.HeldAppeal;
import vigie.report.HeldReports.HeldReport;

/** Gathers what a member reported and appealed, for that member. */
@Singleton
public class GatherReports {
    private final Reports reports;
    private final Appeals appeals;

    GatherReports(Reports reports, Appeals appeals) {
        this.reports = reports;
        this.appeals = appeals;
    }

    /** @param sent all cases of the member; those of other kinds are left alone */
    @Transactional(readOnly = true)
    public HeldReports of(List<HeldCase> sent) {
        return new HeldReports(
                sent.stream()
                        .filter(each -> each.held().kind() == CaseKind.REPORT)
                        .map(each -> new HeldReport(
                                each,
                                reports.withId(new ReportId(each.held().subject()))
                                        .orElseThrow()))
                        .toList(),
                sent.stream()
                        .filter(each -> each.held().kind() == CaseKind.APPEAL)
                        .map(each -> new HeldAppeal(
                                each,
                                appeals.withId(new AppealId(each.held().subject()))
                                        .orElseThrow()))
                        .toList());
    }
}
