package vigie.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vigie.choosing.ChoosingRules.Shipped;
import vigie.language.Bilingual;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.PlatformKind;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;
import vigie.questionnaire.Condition;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.InMemoryQuestionnaires;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.SampleQuestionnaire;

/**
 * Choices on the sample questionnaire and platforms by their three states, with the frequent line {@code charter} (1a NO), which is
 * not about HYBRID, the line {@code watched} (1b OWN, 3a YES), and two clashes: 3a YES bars, 1b OWN limits.
 */
final class ChoosingKit {
    static final Questionnaire QUESTIONNAIRE = SampleQuestionnaire.questionnaire();
    static final FrequentLine CHARTER = new FrequentLine(
            "charter",
            new Bilingual("Une charte", "A charter"),
            EnumSet.of(PlatformKind.CONTRACTUAL, PlatformKind.SERVICE),
            List.of(refused("1a", "NO")));
    static final FrequentLine WATCHED = new FrequentLine(
            "watched",
            new Bilingual("Pas de pistage", "No tracking"),
            EnumSet.allOf(PlatformKind.class),
            List.of(refused("1b", "OWN"), refused("3a", "YES")));
    static final List<ClashRule> CLASHES = List.of(
            new ClashRule(
                    List.of(new Condition.AnyOption("1b", List.of("OWN"))),
                    ClashRule.Force.LIMITS,
                    new Bilingual("Limite", "Limits")),
            new ClashRule(
                    List.of(new Condition.AnyOption("3a", List.of("YES"))),
                    ClashRule.Force.BARS,
                    new Bilingual("Exclut", "Bars")));

    private ChoosingKit() {}

    static RefusedAnswer refused(String ask, String... options) {
        return new RefusedAnswer(
                QUESTIONNAIRE.criterionOf(ask).orElseThrow(),
                QUESTIONNAIRE.ask(ask).orElseThrow(),
                List.of(options));
    }

    /** @param parameters {@code name=value}, one by one */
    static ChoicesReader.Reading read(String... parameters) {
        return ChoicesReader.read(parameters(parameters), QUESTIONNAIRE, List.of(CHARTER, WATCHED));
    }

    static Map<String, List<String>> parameters(String... parameters) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (String parameter : parameters) {
            int equals = parameter.indexOf('=');
            values.computeIfAbsent(parameter.substring(0, equals), name -> new ArrayList<>())
                    .add(parameter.substring(equals + 1));
        }
        return values;
    }

    static Choices choices(String... parameters) {
        ChoicesReader.Reading reading = read(parameters);
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException(reading.problems().toString());
        }
        return reading.choices();
    }

    /** A contractual platform with these states of the criteria 1, 2 and 3, and no answer that anybody asked for. */
    static Candidate platform(String name, CriterionState... states) {
        return platform(name, PlatformKind.CONTRACTUAL, Map.of(), states);
    }

    static Candidate platform(
            String name, PlatformKind kind, Map<String, AnswerValue> answers, CriterionState... states) {
        UUID id = new UUID(7, name.hashCode());
        return new Candidate(
                new PlatformId(id), Slug.like(name), name, Platform.nameKey(name), kind, List.of(states), answers);
    }

    /** What the platform answered: ask and option by turns. */
    static Map<String, AnswerValue> answers(String... asksAndOptions) {
        Map<String, AnswerValue> answers = new HashMap<>();
        for (int at = 0; at < asksAndOptions.length; at += 2) {
            answers.put(asksAndOptions[at], AnswerValue.codes(List.of(asksAndOptions[at + 1])));
        }
        return answers;
    }

    static Ranking ranked(Choices choices, Candidate... platforms) {
        return Ranking.of(Arrays.asList(platforms), choices, QUESTIONNAIRE, CLASHES);
    }

    static List<String> names(Ranking ranking) {
        return ranking.placed().stream()
                .map(placed -> placed.weighed().platform().name())
                .toList();
    }

    static OrderPlatforms order(Candidate... platforms) {
        return new OrderPlatforms(
                InMemoryQuestionnaires.with(QUESTIONNAIRE),
                questionnaire -> new Shipped(List.of(CHARTER, WATCHED), CLASHES),
                new InMemoryCandidates(List.of(platforms)));
    }

    private record InMemoryCandidates(List<Candidate> platforms) implements Candidates {
        @Override
        public List<Candidate> all(Collection<String> asks) {
            return platforms.stream().map(each -> only(asks, each)).toList();
        }

        private static Candidate only(Collection<String> asks, Candidate each) {
            Map<String, AnswerValue> answers = new HashMap<>(each.answers());
            answers.keySet().retainAll(asks);
            return new Candidate(
                    each.id(), each.slug(), each.name(), each.nameKey(), each.kind(), each.states(), answers);
        }

        @Override
        public Map<PlatformId, Map<String, AnswerValue>> answersOf(Collection<PlatformId> wanted) {
            Map<PlatformId, Map<String, AnswerValue>> found = new HashMap<>();
            platforms.stream()
                    .filter(each ->
                            wanted.contains(each.id()) && !each.answers().isEmpty())
                    .forEach(each -> found.put(each.id(), each.answers()));
            return found;
        }
    }
}
