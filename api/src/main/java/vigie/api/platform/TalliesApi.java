package vigie.api.platform;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import vigie.api.http.PublicRead;
import vigie.api.parameter.QueryParameters;
import vigie.directory.PlatformDirectory;
import vigie.directory.Tallies;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.Stance;
import vigie.questionnaire.Theme;

/** How many platforms of the whole directory there are of each sort: what beside a filter stands. */
@Controller("/api/v1/tallies")
@ExecuteOn("database")
@PublicRead
class TalliesApi {
    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;

    TalliesApi(PlatformDirectory directory, Questionnaires questionnaires) {
        this.directory = directory;
        this.questionnaires = questionnaires;
    }

    /**
     * @param rated those of which a theme has a mean of what coaches lived
     * @param themes by theme key, the gravest stance in it
     */
    @Serdeable
    record TalliesResponse(
            int platforms,
            int rated,
            Map<String, Integer> kinds,
            Map<String, Integer> offers,
            Map<String, Map<String, Integer>> themes,
            List<OfCriterion> criteria) {
        /**
         * @param states in how many each state of the criterion is found
         * @param asks by ask id and option; UNKNOWN where nobody answered, DOCUMENTED for a number or a text
         */
        @Serdeable
        record OfCriterion(int number, Map<String, Integer> states, Map<String, Map<String, Integer>> asks) {
            static OfCriterion from(Criterion criterion, Tallies tallies) {
                Map<String, Map<String, Integer>> asks = new LinkedHashMap<>();
                criterion
                        .asks()
                        .forEach(ask -> asks.put(
                                ask.id(), new TreeMap<>(tallies.options().getOrDefault(ask.id(), Map.of()))));
                return new OfCriterion(
                        criterion.number(),
                        named(CriterionState.values(), state -> tallies.of(criterion.number(), state)),
                        asks);
            }
        }

        static TalliesResponse from(Tallies tallies, Questionnaire questionnaire) {
            Map<String, Integer> offers = new LinkedHashMap<>();
            questionnaire.offers().keySet().forEach(offer -> offers.put(offer, tallies.ofOffer(offer)));
            Map<String, Map<String, Integer>> themes = new LinkedHashMap<>();
            for (Theme theme : questionnaire.themes()) {
                themes.put(theme.key(), named(Stance.values(), stance -> tallies.ofTheme(theme.key(), stance)));
            }
            return new TalliesResponse(
                    tallies.platforms(),
                    tallies.rated(),
                    named(PlatformKind.values(), tallies::of),
                    offers,
                    themes,
                    questionnaire.criteria().stream()
                            .map(criterion -> OfCriterion.from(criterion, tallies))
                            .toList());
        }

        private static <E extends Enum<E>> Map<String, Integer> named(E[] names, ToIntFunction<E> count) {
            Map<String, Integer> counted = new LinkedHashMap<>();
            Stream.of(names).forEach(name -> counted.put(name.name(), count.applyAsInt(name)));
            return counted;
        }
    }

    @Get
    TalliesResponse all(HttpRequest<?> request) {
        QueryParameters.allowOnly(request, Set.of());
        return TalliesResponse.from(directory.tallies(), questionnaires.current());
    }
}
