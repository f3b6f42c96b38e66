package vigie.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Standing;
import vigie.questionnaire.Theme;

/**
 * How a platform stands on every criterion.
 *
 * @param themes the gravest stance among each theme's criteria, by theme key; no entry where none has a stance
 */
public record PlatformStanding(PlatformId platform, List<Standing> criteria, Map<String, Stance> themes) {

    public static PlatformStanding of(Platform platform, Questionnaire questionnaire, Map<String, AnswerValue> values) {
        List<Standing> criteria = questionnaire.criteria().stream()
                .map(criterion -> criterion.standing(platform.kind(), values))
                .toList();
        Map<String, Stance> themes = new LinkedHashMap<>();
        for (Theme theme : questionnaire.themes()) {
            gravest(theme, criteria).ifPresent(stance -> themes.put(theme.key(), stance));
        }
        return new PlatformStanding(platform.id(), criteria, themes);
    }

    private static Optional<Stance> gravest(Theme theme, List<Standing> criteria) {
        return criteria.stream()
                .filter(standing -> standing.criterion().theme().equals(theme.key()))
                .flatMap(standing -> standing.state().stance().stream())
                .collect(Collectors.collectingAndThen(Collectors.toList(), Stance::gravest));
    }

    /** How many criteria have at least one published answer. */
    public int documented() {
        return count(CriterionState::documented);
    }

    /** How many criteria have a meaning for this kind of platform. */
    public int applicable() {
        return count(CriterionState::applicable);
    }

    private int count(Predicate<CriterionState> which) {
        return (int) criteria.stream().map(Standing::state).filter(which).count();
    }
}
