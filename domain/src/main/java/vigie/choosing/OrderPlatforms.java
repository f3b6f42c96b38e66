package vigie.choosing;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vigie.choosing.ChoosingRules.Shipped;
import vigie.directory.FilterProblem;
import vigie.platform.PlatformId;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.Standing;

/** Puts the platforms in the order that a coach's choices give them; keeps nothing of the choices. */
@Singleton
public class OrderPlatforms {
    private final Questionnaires questionnaires;
    private final ChoosingRules rules;
    private final Candidates candidates;

    public OrderPlatforms(Questionnaires questionnaires, ChoosingRules rules, Candidates candidates) {
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.candidates = candidates;
    }

    /**
     * @param choices those that hold
     * @param problems what in the address has no meaning, and was left out
     * @param lines the red lines that are offered
     * @param platforms all of the directory, by name
     */
    public record Ordered(
            Choices choices,
            List<FilterProblem> problems,
            Questionnaire questionnaire,
            List<FrequentLine> lines,
            List<Candidate> platforms,
            Ranking ranking) {}

    /** Two queries, whatever the number of platforms. */
    @Transactional(readOnly = true)
    public Ordered order(Map<String, List<String>> parameters) {
        Questionnaire questionnaire = questionnaires.current();
        Shipped shipped = rules.of(questionnaire);
        ChoicesReader.Reading reading = ChoicesReader.read(parameters, questionnaire, shipped.lines());
        List<Candidate> all = candidates.all(needed(reading, shipped)).stream()
                .sorted(Step.BY_NAME)
                .toList();
        NamesReader.Reading names = NamesReader.read(reading.choices().with(), reading.added(), all);
        Choices choices = reading.choices().working(names.working());
        return new Ordered(
                choices,
                Stream.concat(reading.problems().stream(), names.problems().stream())
                        .toList(),
                questionnaire,
                shipped.lines(),
                all,
                Ranking.of(all, choices, questionnaire, shipped.clashes()));
    }

    private static Set<String> needed(ChoicesReader.Reading reading, Shipped shipped) {
        Stream<String> clashes =
                reading.choices().with().isEmpty() && reading.added().isEmpty()
                        ? Stream.empty()
                        : shipped.clashes().stream().flatMap(ClashRule::asks);
        return Stream.concat(reading.choices().lines().stream().flatMap(line -> line.asks().stream()), clashes)
                .collect(Collectors.toSet());
    }

    /** How these platforms stand on each criterion, with the reasons, by platform; one query. */
    @Transactional(readOnly = true)
    public Map<PlatformId, List<Standing>> standings(Collection<Candidate> platforms) {
        Questionnaire questionnaire = questionnaires.current();
        Map<PlatformId, Map<String, AnswerValue>> answers =
                candidates.answersOf(platforms.stream().map(Candidate::id).toList());
        return platforms.stream()
                .collect(Collectors.toMap(
                        Candidate::id,
                        platform -> questionnaire.criteria().stream()
                                .map(criterion -> criterion.standing(
                                        platform.kind(), answers.getOrDefault(platform.id(), Map.of())))
                                .toList()));
    }
}
