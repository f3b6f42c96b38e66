package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.HashMap;
import java.util.Map;
import vigie.directory.Tallies;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Stance;

/** Counts the whole directory, in one query. */
@Singleton
class TallyQueries {
    // Of an answer only what the index of current ones holds: what was superseded since is not read.
    // what: K a kind, O an offer, S a criterion's state, T a theme's gravest stance, D answers to an ask, V one option
    // of an ask, L those that coaches rated.
    private static final String COUNT = """
            with answered as (
                select a.ask, a.value_codes, count(*) as platforms
                from answer a join ask q on q.questionnaire_version = ? and q.id = a.ask
                join platform_standing s on s.platform_id = a.platform_id
                where a.superseded_at is null and a.withdrawn_at is null and s.states[q.criterion] <> 'NOT_APPLICABLE'
                group by a.ask, a.value_codes
            ), standing as (
                select states, count(*) as platforms from platform_standing group by states
            )
            select 'K' as what, kind as subject, '' as value, count(*) as platforms from platform
            where withdrawn_at is null group by kind
            union all
            select 'O', offer, '', count(*) from platform, unnest(offers) as offer
            where withdrawn_at is null group by offer
            union all
            select 'S', number::text, state, sum(platforms)
            from standing, unnest(states) with ordinality as each (state, number) group by number, state
            union all
            select 'T', theme, stance, sum(platforms)
            from (select themes, count(*) as platforms from platform_standing group by themes) as gravest,
                jsonb_each_text(themes) as each (theme, stance) group by theme, stance
            union all
            select 'L', '', '', count(*) from platform_lived l join platform p on p.id = l.platform_id
            where l.themes <> '{}' and p.withdrawn_at is null
            union all
            select 'D', ask, '', sum(platforms) from answered group by ask
            union all
            select 'V', ask, code, sum(platforms) from answered, unnest(value_codes) as code group by ask, code
            """;

    private final JdbcOperations jdbc;

    TallyQueries(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Tallies count(Questionnaire questionnaire) {
        Counts counts = new Counts();
        jdbc.prepareStatement(COUNT, statement -> {
            statement.setInt(1, questionnaire.version());
            try (ResultSet results = statement.executeQuery()) {
                while (results.next()) {
                    counts.add(
                            results.getString("what"),
                            results.getString("subject"),
                            results.getString("value"),
                            results.getInt("platforms"));
                }
            }
            return counts;
        });
        return counts.tallies(questionnaire);
    }

    private static final class Counts {
        private int rated;
        private final Map<PlatformKind, Integer> kinds = new HashMap<>();
        private final Map<String, Integer> offers = new HashMap<>();
        private final Map<Integer, Map<CriterionState, Integer>> states = new HashMap<>();
        private final Map<String, Map<Stance, Integer>> themes = new HashMap<>();
        private final Map<String, Integer> answered = new HashMap<>();
        private final Map<String, Map<String, Integer>> options = new HashMap<>();

        void add(String what, String subject, String value, int platforms) {
            switch (what) {
                case "K" -> kinds.put(PlatformKind.valueOf(subject), platforms);
                case "L" -> rated = platforms;
                case "O" -> offers.put(subject, platforms);
                case "S" ->
                    states.computeIfAbsent(Integer.valueOf(subject), key -> new HashMap<>())
                            .put(CriterionState.valueOf(value), platforms);
                case "T" ->
                    themes.computeIfAbsent(subject, key -> new HashMap<>()).put(Stance.valueOf(value), platforms);
                case "D" -> answered.put(subject, platforms);
                case "V" ->
                    options.computeIfAbsent(subject, key -> new HashMap<>()).put(value, platforms);
                default -> throw new IllegalStateException("No such count: " + what);
            }
        }

        Tallies tallies(Questionnaire questionnaire) {
            int platforms = kinds.values().stream().mapToInt(Integer::intValue).sum();
            for (Criterion criterion : questionnaire.criteria()) {
                int applicable = platforms
                        - states.getOrDefault(criterion.number(), Map.of())
                                .getOrDefault(CriterionState.NOT_APPLICABLE, 0);
                for (Ask ask : criterion.asks()) {
                    int known = answered.getOrDefault(ask.id(), 0);
                    Map<String, Integer> counts = options.computeIfAbsent(ask.id(), key -> new HashMap<>());
                    counts.put(Ask.UNKNOWN, applicable - known);
                    if (!ask.hasOptions()) {
                        counts.put(Ask.DOCUMENTED, known);
                    }
                }
            }
            return new Tallies(platforms, rated, kinds, offers, states, themes, options);
        }
    }
}
