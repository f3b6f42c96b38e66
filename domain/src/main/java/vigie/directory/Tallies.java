package vigie.directory;

import java.util.Map;
import vigie.platform.PlatformKind;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Stance;

/**
 * How many platforms of the whole directory there are of each sort.
 *
 * @param rated those of which a theme has a mean of what coaches lived
 * @param states by criterion number
 * @param themes the gravest stance by theme key
 * @param options by ask id and option code; a number or text that was answered counts as
 *     {@link vigie.questionnaire.Ask#DOCUMENTED}, an ask that applies and was not as
 *     {@link vigie.questionnaire.Ask#UNKNOWN}
 */
public record Tallies(
        int platforms,
        int rated,
        Map<PlatformKind, Integer> kinds,
        Map<String, Integer> offers,
        Map<Integer, Map<CriterionState, Integer>> states,
        Map<String, Map<Stance, Integer>> themes,
        Map<String, Map<String, Integer>> options) {
    public int of(PlatformKind kind) {
        return kinds.getOrDefault(kind, 0);
    }

    public int ofOffer(String code) {
        return offers.getOrDefault(code, 0);
    }

    public int of(int criterion, CriterionState state) {
        return states.getOrDefault(criterion, Map.of()).getOrDefault(state, 0);
    }

    public int ofTheme(String key, Stance gravest) {
        return themes.getOrDefault(key, Map.of()).getOrDefault(gravest, 0);
    }

    public int of(String ask, String option) {
        return options.getOrDefault(ask, Map.of()).getOrDefault(option, 0);
    }
}
