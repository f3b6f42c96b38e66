package vigie.report;

import java.util.List;
import vigie.moderation.HeldCase;

/** All that is held of what a member reported and appealed. */
public record HeldReports(List<HeldReport> reports, List<HeldAppeal> appeals) {
    public record HeldReport(HeldCase inCase, Report report) {}

    public record HeldAppeal(HeldCase inCase, Appeal appeal) {}
}
