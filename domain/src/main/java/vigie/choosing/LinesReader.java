package vigie.choosing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;

/** Reads red lines: the frequent ones by their keys, others by the stance or the answers of a criterion that are refused. */
final class LinesReader {
    private final Questionnaire questionnaire;
    private final List<FrequentLine> frequent;
    private final ChoiceProblems problems;
    private final Set<FrequentLine> drawn = new HashSet<>();
    private final Map<Integer, Stance> stances = new TreeMap<>();
    private final Map<String, Set<String>> asks = new HashMap<>();

    LinesReader(Questionnaire questionnaire, List<FrequentLine> frequent, ChoiceProblems problems) {
        this.questionnaire = questionnaire;
        this.frequent = frequent;
        this.problems = problems;
    }

    void readFrequent(String key) {
        frequent.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .ifPresentOrElse(drawn::add, () -> problems.noSuchValue(ChoicesReader.LINE, key));
    }

    /** @param of a criterion's number, or an ask's id */
    void read(String name, String of, String value) {
        Optional<Criterion> criterion = ChoicesReader.criterion(of, questionnaire);
        Optional<Ask> ask = questionnaire.ask(of).filter(Ask::hasOptions);
        if (criterion.isPresent()) {
            readStance(name, criterion.get().number(), value);
        } else if (ask.isPresent()) {
            readAnswers(name, ask.get(), value);
        } else {
            problems.noSuchChoice(name, value);
        }
    }

    private void readStance(String name, int number, String value) {
        Stance limit = RefusedStance.LIMITS.stream()
                .filter(stance -> stance.name().equals(value))
                .findFirst()
                .orElse(null);
        problems.once(name, value, stances.get(number), limit, read -> stances.put(number, read));
    }

    private void readAnswers(String name, Ask ask, String value) {
        for (String code : ChoicesReader.parts(value)) {
            if (ask.optionCodes().contains(code)) {
                asks.computeIfAbsent(ask.id(), none -> new HashSet<>()).add(code);
            } else {
                problems.noSuchValue(name, code);
            }
        }
    }

    /** In one order, whatever the address's. */
    List<RedLine> lines() {
        List<RedLine> lines =
                new ArrayList<>(frequent.stream().filter(drawn::contains).toList());
        stances.forEach((number, limit) ->
                lines.add(new RefusedStance(questionnaire.criterion(number).orElseThrow(), limit)));
        for (Criterion criterion : questionnaire.criteria()) {
            for (Ask ask : criterion.asks()) {
                Set<String> refused = asks.getOrDefault(ask.id(), Set.of());
                if (!refused.isEmpty()) {
                    lines.add(new RefusedAnswer(criterion, ask, ask.inOrder(refused)));
                }
            }
        }
        return lines;
    }
}
