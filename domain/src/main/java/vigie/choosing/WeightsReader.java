package vigie.choosing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;

/** Reads how much themes and criteria matter. */
final class WeightsReader {
    private final Questionnaire questionnaire;
    private final ChoiceProblems problems;
    private final Map<String, Weight> themes = new HashMap<>();
    private final Map<Integer, Weight> criteria = new HashMap<>();

    WeightsReader(Questionnaire questionnaire, ChoiceProblems problems) {
        this.questionnaire = questionnaire;
        this.problems = problems;
    }

    /** @param of a theme's key, or a criterion's number */
    void read(String name, String of, String value) {
        Weight weight = Weight.of(value).orElse(null);
        Optional<Criterion> criterion = ChoicesReader.criterion(of, questionnaire);
        if (questionnaire.themes().stream().map(Theme::key).anyMatch(of::equals)) {
            problems.once(name, value, themes.get(of), weight, read -> themes.put(of, read));
        } else if (criterion.isPresent()) {
            int number = criterion.get().number();
            problems.once(name, value, criteria.get(number), weight, read -> criteria.put(number, read));
        } else {
            problems.noSuchChoice(name, value);
        }
    }

    /** By theme key; what counts like any other needs no word. */
    Map<String, Weight> themes() {
        Map<String, Weight> told = new HashMap<>(themes);
        told.values().removeIf(weight -> weight == Weight.COUNTS);
        return told;
    }

    /** By criterion number. */
    Map<Integer, Weight> criteria() {
        return criteria;
    }
}
