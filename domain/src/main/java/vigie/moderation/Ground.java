package vigie.moderation;

import java.util.Set;
import vigie.language.Bilingual;

/**
 * Why something may be refused, sent back, taken off or reported.
 *
 * @param outcomes for which a moderator may name it
 */
public record Ground(String code, Bilingual label, Set<Outcome> outcomes, boolean forReports) {
    public Ground {
        outcomes = Set.copyOf(outcomes);
    }
}
