package vigie.directory;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.CriterionState;

/**
 * One platform's row in the directory.
 *
 * @param states by criterion number, the first being criterion 1
 * @param experiences how many of coaches are public
 * @param lived the means of themes that have one, to one decimal, by theme key
 */
public record DirectoryEntry(
        Slug slug,
        String name,
        PlatformKind kind,
        String website,
        int documented,
        int applicable,
        List<CriterionState> states,
        int experiences,
        Map<String, BigDecimal> lived,
        Instant updatedAt) {
    public DirectoryEntry {
        states = List.copyOf(states);
        lived = Map.copyOf(lived);
    }
}
