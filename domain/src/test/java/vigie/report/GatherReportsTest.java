package vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vigie.member.Member;
import vigie.member.SampleMember;
import vigie.moderation.Case;
import vigie.moderation.Decision;
import vigie.moderation.Outcome;

/** Everything that somebody reported and appealed. */
class GatherReportsTest {
    private final ReportKit kit = new ReportKit();
    private final Member marie = kit.join(SampleMember.marie());
    private final Member owen = kit.join(SampleMember.owen());

    private HeldReports gathered(Member member) {
        return new GatherReports(kit.reports, kit.appeals)
                .of(kit.gatherCases(kit.platforms).of(member.id()));
    }

    @Test
    void theirsAndNobodyElses() {
        Case published = kit.published(owen);
        String receipt = kit.sendReport.send(kit.wish(published, marie.id(), "clé"));
        kit.sendReport.send(kit.wish(published));
        Case report = kit.cases.allOf(marie.id()).getLast();
        Decision refusal = kit.decide(ReportKit.FIRST, report, Outcome.REFUSE);
        kit.sendAppeal.sendByMember(marie.id(), refusal.id(), "La page a changé.");

        HeldReports held = gathered(marie);

        assertThat(held.reports()).singleElement().satisfies(each -> {
            assertThat(each.report().receipt()).isEqualTo(receipt);
            assertThat(each.inCase().decisions()).containsExactly(refusal);
        });
        assertThat(held.appeals()).singleElement().satisfies(each -> {
            assertThat(each.appeal().decision()).isEqualTo(refusal.id());
            assertThat(each.appeal().text()).isEqualTo("La page a changé.");
        });
        assertThat(gathered(owen).reports()).isEmpty();
        assertThat(gathered(owen).appeals()).isEmpty();
    }
}
