package vigie.moderation;

import java.util.Set;
import vigie.language.Bilingual;

/**
 * Why something may be refused, sent back, taken off or reported.
 *
 * @param kinds on which a moderator may name it, for any of the outcomes
 * @param reports on which whoever reports may name it
 */
public record Ground(String code, Bilingual label, Set<CaseKind> kinds, Set<Outcome> outcomes, Set<CaseKind> reports) {
    public Ground {
        kinds = Set.copyOf(kinds);
        outcomes = Set.copyOf(outcomes);
        reports = Set.copyOf(reports);
    }

    public boolean fits(CaseKind kind, Outcome outcome) {
        return kinds.contains(kind) && outcomes.contains(outcome);
    }

    /** Whether any report may give it. */
    public boolean forReports() {
        return !reports.isEmpty();
    }
}
