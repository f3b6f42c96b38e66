package vigie.moderation;

import java.util.List;
import java.util.function.Predicate;
import vigie.moderation.Transparency.Appeals;
import vigie.moderation.Transparency.Reports;
import vigie.moderation.Transparency.Stand;
import vigie.moderation.Transparency.Standing;

/** Where cases stand, added up: each is counted once. */
record StoodCases(List<Stand> stands) {
    /** Grounds of the catalogue on which a report is closed without being unfounded. */
    private static final String NO_LONGER_ONLINE = "NO_LONGER_ONLINE";

    private static final String UNCLEAR = "UNCLEAR";

    Standing ofKind(CaseKind kind) {
        return new Standing(
                kind,
                all(kind),
                in(kind, CaseStatus.OPEN),
                in(kind, CaseStatus.CHANGES_REQUESTED),
                in(kind, CaseStatus.PUBLISHED),
                in(kind, CaseStatus.REFUSED),
                in(kind, CaseStatus.WITHDRAWN),
                in(kind, CaseStatus.RETRACTED),
                in(kind, CaseStatus.SUPERSEDED));
    }

    // Not founded is whatever was closed on no other ground of these.
    Reports reports() {
        long gone = refused(NO_LONGER_ONLINE);
        long unclear = refused(UNCLEAR);
        return new Reports(
                all(CaseKind.REPORT),
                in(CaseKind.REPORT, CaseStatus.OPEN),
                in(CaseKind.REPORT, CaseStatus.WITHDRAWN),
                in(CaseKind.REPORT, CaseStatus.REFUSED) - gone - unclear,
                gone,
                unclear,
                in(CaseKind.REPORT, CaseStatus.RETRACTED));
    }

    Appeals appeals() {
        return new Appeals(
                all(CaseKind.APPEAL),
                in(CaseKind.APPEAL, CaseStatus.OPEN),
                in(CaseKind.APPEAL, CaseStatus.UPHELD),
                in(CaseKind.APPEAL, CaseStatus.REVERSED),
                in(CaseKind.APPEAL, CaseStatus.RETRACTED));
    }

    private long refused(String ground) {
        return count(stand -> stand.kind() == CaseKind.REPORT
                && stand.status() == CaseStatus.REFUSED
                && ground.equals(stand.ground()));
    }

    private long in(CaseKind kind, CaseStatus status) {
        return count(stand -> stand.kind() == kind && stand.status() == status);
    }

    private long all(CaseKind kind) {
        return count(stand -> stand.kind() == kind);
    }

    private long count(Predicate<Stand> which) {
        return stands.stream().filter(which).mapToLong(Stand::cases).sum();
    }
}
