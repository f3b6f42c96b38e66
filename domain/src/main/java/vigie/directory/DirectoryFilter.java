package vigie.directory;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Stance;

/**
 * Which platforms a reader wants to see. Every part narrows; inside a part any of the values will do.
 *
 * @param search words of a name; null for any
 * @param kinds empty for any
 * @param offers empty for any
 * @param asks wanted options by ask id; {@link vigie.questionnaire.Ask#UNKNOWN} means that nobody answered although the
 *     criterion applies
 * @param criteria wanted states by criterion number
 * @param themes wanted gravest stances by theme key
 * @param minCoverage least number of documented criteria; 0 for any
 * @param minLived least mean lived, from 1 to 5; null for any
 * @param sort null for the usual order: by likeness when words are searched, else by coverage
 */
public record DirectoryFilter(
        @Nullable String search,
        Set<PlatformKind> kinds,
        Set<String> offers,
        Map<String, Set<String>> asks,
        Map<Integer, Set<CriterionState>> criteria,
        Map<String, Set<Stance>> themes,
        int minCoverage,
        @Nullable BigDecimal minLived,
        @Nullable DirectorySort sort) {

    public static final DirectoryFilter NONE =
            new DirectoryFilter(null, Set.of(), Set.of(), Map.of(), Map.of(), Map.of(), 0, null, null);

    /** True when anything but the order narrows the directory. */
    public boolean narrows() {
        return search != null
                || !kinds.isEmpty()
                || !offers.isEmpty()
                || !asks.isEmpty()
                || !criteria.isEmpty()
                || !themes.isEmpty()
                || minCoverage > 0
                || minLived != null;
    }

    /** The values of each parameter, as {@link DirectoryFilterReader} reads them. */
    public List<Chosen> chosen() {
        return ChosenValues.of(this);
    }

    /** One value that narrows the directory: a parameter of the address and its value. */
    public record Chosen(String parameter, String value) {}
}
