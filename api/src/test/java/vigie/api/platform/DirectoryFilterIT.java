package vigie.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;

/** What each parameter of the list lets through, held against the shipped files themselves. */
@MicronautTest(transactional = false)
class DirectoryFilterIT implements FilledDirectory {
    private static final String ID = "00000000-0000-0000-0000-000000000000";

    private final List<JsonNode> criteria =
            ShippedFiles.questionnaire().get("criteria").valueStream().toList();
    private final List<JsonNode> files = ShippedFiles.platforms();

    @Inject
    Client client;

    @Test
    void everyOptionOfEveryAskLetsThroughThePlatformsThatAnsweredSo() throws Exception {
        int asked = 0;
        for (JsonNode criterion : criteria) {
            for (JsonNode ask : criterion.get("asks")) {
                String id = ask.get("id").asString();
                List<String> options = new ArrayList<>(
                        ask.has("options") ? ask.get("options").propertyNames() : List.of("DOCUMENTED"));
                options.add("UNKNOWN");
                for (String option : options) {
                    check("ask." + id + "=" + option, answered(criterion, id, option));
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    void everyStateOfEveryCriterionLetsThroughThePlatformsThatStandSo() throws Exception {
        for (JsonNode criterion : criteria) {
            int seen = 0;
            for (String state : List.of(
                    "ALERT",
                    "UNFAVOURABLE",
                    "MIXED",
                    "NEUTRAL",
                    "FAVOURABLE",
                    "WITHOUT_STANCE",
                    "UNKNOWN",
                    "NOT_APPLICABLE")) {
                Predicate<JsonNode> stands =
                        file -> StancesByHand.state(criterion, file).equals(state);
                seen += check("stance." + criterion.get("number").asString() + "=" + state, stands);
            }
            assertThat(seen).isEqualTo(57);
        }
    }

    @Test
    void themesStandByTheirGravestCriterion() throws Exception {
        List<String> gravestFirst = List.of("ALERT", "UNFAVOURABLE", "MIXED", "NEUTRAL", "FAVOURABLE");
        for (String theme : List.of("ethics", "professionalism", "data", "contract")) {
            for (String stance : gravestFirst) {
                check(
                        "stance." + theme + "=" + stance,
                        file -> criteria.stream()
                                .filter(criterion ->
                                        criterion.get("theme").asString().equals(theme))
                                .map(criterion -> StancesByHand.state(criterion, file))
                                .filter(gravestFirst::contains)
                                .min(Comparator.comparingInt(gravestFirst::indexOf))
                                .filter(stance::equals)
                                .isPresent());
            }
        }
    }

    @Test
    void anUnknownAskCountsOnlyWhereItsCriterionApplies() throws Exception {
        int unknown = check("ask.13a=UNKNOWN", answered(criteria.get(12), "13a", "UNKNOWN"));
        assertThat(unknown).isLessThan(57 - of("SERVICE")).isPositive();
        assertThat(client.slugs("ask.13a=UNKNOWN")).doesNotContain("paperbell");
    }

    @Test
    void combinedParametersNarrow() throws Exception {
        Map<String, Predicate<JsonNode>> filters = filters();
        for (Map.Entry<String, Predicate<JsonNode>> one : filters.entrySet()) {
            check(one.getKey(), one.getValue());
            for (Map.Entry<String, Predicate<JsonNode>> other : filters.entrySet()) {
                if (!one.getKey().split("=", 2)[0].equals(other.getKey().split("=", 2)[0])) {
                    check(one.getKey() + "&" + other.getKey(), one.getValue().and(other.getValue()));
                }
            }
        }
        check(
                "kind=CONTRACTUAL&offer=BOOKING&stance.15=FAVOURABLE&minCoverage=2&ask.13a=UNKNOWN&sort=name",
                kind("CONTRACTUAL")
                        .and(offers("BOOKING"))
                        .and(stands(15, "FAVOURABLE"))
                        .and(covers(2))
                        .and(answered(criteria.get(12), "13a", "UNKNOWN")));
    }

    private Map<String, Predicate<JsonNode>> filters() {
        Map<String, Predicate<JsonNode>> filters = new LinkedHashMap<>();
        filters.put("kind=SERVICE", kind("SERVICE"));
        filters.put("kind=CONTRACTUAL,HYBRID", kind("SERVICE").negate());
        filters.put("offer=BOOKING", offers("BOOKING"));
        filters.put("offer=CHATBOT,PSYCHOMETRICS", offers("CHATBOT").or(offers("PSYCHOMETRICS")));
        filters.put(
                "ask.13a=NONE,UNKNOWN",
                answered(criteria.get(12), "13a", "NONE").or(answered(criteria.get(12), "13a", "UNKNOWN")));
        filters.put("stance.11=FAVOURABLE", stands(11, "FAVOURABLE"));
        filters.put("stance.9=MIXED,ALERT", stands(9, "MIXED").or(stands(9, "ALERT")));
        filters.put("minCoverage=5", covers(5));
        filters.put("minCoverage=0", covers(0));
        filters.put("minLived=3.5", file -> false);
        filters.put(
                "q=coach", // Koach is one letter away.
                file -> file.get("name").asString().toLowerCase(Locale.ROOT).matches(".*[ck]oach.*"));
        return filters;
    }

    @Test
    void aRepeatedParameterMeansTheSameAsAComma() throws Exception {
        assertThat(client.slugs("kind=CONTRACTUAL&kind=HYBRID")).isEqualTo(client.slugs("kind=CONTRACTUAL,HYBRID"));
        assertThat(client.slugs("ask.13a=NONE&ask.13a=FULL")).isEqualTo(client.slugs("ask.13a=NONE,FULL"));
        assertThat(client.slugs("stance.11=FAVOURABLE&stance.11=NEUTRAL"))
                .isEqualTo(client.slugs("stance.11=FAVOURABLE,NEUTRAL"))
                .isNotEmpty();
        assertThat(client.slugs("kind=,SERVICE,")).isEqualTo(client.slugs("kind=SERVICE"));
        assertThat(client.slugs("kind=&q=&offer=&minCoverage=&minLived=&sort=")).isEqualTo(client.slugs(""));
    }

    private int check(String query, Predicate<JsonNode> wanted) throws Exception {
        List<String> expected = files.stream()
                .filter(wanted)
                .map(file -> file.get("slug").asString())
                .toList();
        assertThat(client.slugs(query)).as(query).containsExactlyInAnyOrderElementsOf(expected);
        return expected.size();
    }

    private static Predicate<JsonNode> answered(JsonNode criterion, String ask, String option) {
        return file -> {
            JsonNode answer = StancesByHand.answer(file, ask);
            if (!StancesByHand.applies(criterion, file)) {
                return false;
            }
            return switch (option) {
                case "UNKNOWN" -> answer == null;
                case "DOCUMENTED" -> answer != null;
                default ->
                    answer != null && StancesByHand.texts(answer.get("value")).contains(option);
            };
        };
    }

    private static Predicate<JsonNode> kind(String kind) {
        return file -> file.get("kind").asString().equals(kind);
    }

    private static Predicate<JsonNode> offers(String offer) {
        return file ->
                file.has("offers") && StancesByHand.texts(file.get("offers")).contains(offer);
    }

    private Predicate<JsonNode> stands(int criterion, String state) {
        return file -> StancesByHand.state(criteria.get(criterion - 1), file).equals(state);
    }

    private Predicate<JsonNode> covers(int least) {
        return file -> criteria.stream()
                        .filter(criterion -> StancesByHand.applies(criterion, file))
                        .filter(criterion -> StancesByHand.documented(criterion, file))
                        .count()
                >= least;
    }

    private int of(String kind) {
        return (int) files.stream().filter(kind(kind)).count();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=OTHER | kind",
                "kind=contractual | kind",
                "offer=LUNCH | offer",
                "ask.13a=PERHAPS | ask.13a",
                "ask.5b=12 | ask.5b",
                "ask.13a=DOCUMENTED | ask.13a",
                "ask.99z=YES | ask.99z",
                "ask.=YES | ask.",
                "stance.13=GOOD | stance.13",
                "stance.16=ALERT | stance.16",
                "stance.0=ALERT | stance.0",
                "stance.ethics=UNKNOWN | stance.ethics",
                "stance.love=ALERT | stance.love",
                "minCoverage=16 | minCoverage",
                "minCoverage=-1 | minCoverage",
                "minCoverage=five | minCoverage",
                "minLived=0.5 | minLived",
                "minLived=5.1 | minLived",
                "minLived=NaN | minLived",
                "minLived=3&minLived=4 | minLived",
                "sort=price | sort",
                "sort=name&sort=lived | sort",
                "limit=0 | limit",
                "limit=101 | limit",
                "limit=x | limit",
                "limit=-1 | limit",
                "limit= | limit",
                "limit=99999999999 | limit",
                "cursor= | cursor",
                "cursor=%25%25%25 | cursor",
                "cursor=abc | cursor",
                "q=%00 | q",
                "q=coach%00hub | q",
                "q=a%0Ab | q",
                "page=2 | page",
                "KIND=SERVICE | KIND",
            })
    void refusesWhatHasNoMeaningAndNamesIt(String query, String field) throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/platforms?" + query);
        assertThat(problem.get("code").asString()).isEqualTo("BAD_REQUEST");
        assertThat(problem.get("errors").size()).isEqualTo(1);
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(problem.get("errors").get(0).get("message").asString()).isNotBlank();
    }

    @Test
    void refusesASearchOfMoreThanAHundredCharacters() throws Exception {
        assertThat(client.slugs("q=" + "x".repeat(100))).isEmpty();
        JsonNode problem = client.problem(400, "/api/v1/platforms?q=" + "x".repeat(101));
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("q");
    }

    @Test
    void namesEveryWrongParameterAtOnce() throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/platforms?kind=A,B&limit=0&colour=red");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("kind", "kind", "limit", "colour");
    }

    @Test
    void aPlatformTakesNoParameter() throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/platforms/koach?limit=2");
        assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("limit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0|koach",
                "0|koach|not-an-id",
                "x|koach|" + ID,
                "0|Koach'|" + ID,
                "0|koach|" + ID + "|1",
                "1e999999999|koach|" + ID,
                "1e-999999999|koach|" + ID,
                "NaN|koach|" + ID,
                "|koach|" + ID
            })
    void refusesAMadeUpCursor(String words) throws Exception {
        for (String before : List.of("", "name|", "coverage|")) {
            String cursor = Base64.getUrlEncoder().encodeToString((before + words).getBytes(StandardCharsets.UTF_8));
            JsonNode problem = client.problem(400, "/api/v1/platforms?cursor=" + Client.encoded(cursor));
            assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("cursor");
        }
    }

    @Test
    void refusesTheCursorOfAnotherOrder() throws Exception {
        String cursor = client.json("/api/v1/platforms?sort=name").get("next").asString();
        assertThat(client.json("/api/v1/platforms?sort=name&cursor=" + cursor)
                        .get("items")
                        .size())
                .isEqualTo(20);
        for (String other : List.of("", "sort=coverage&", "sort=updated&", "sort=lived&", "q=coach&")) {
            JsonNode problem = client.problem(400, "/api/v1/platforms?" + other + "cursor=" + cursor);
            assertThat(problem.get("errors").get(0).get("field").asString()).isEqualTo("cursor");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | fr",
                "fr-CA,en;q=0.5 | fr",
                "en;q=0.2, fr | fr",
                "de, fr;q=0.9, en;q=0.8 | fr",
                "en | en",
                "en-GB | en",
                "fr;q=0, en | en",
                "fr;q=0.5, en;q=0.9 | en",
                "de | fr",
                "* | fr",
                "!!,;;q=x | fr",
            })
    void answersInTheReadersLanguage(String accepted, String language) throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/platforms?kind=OTHER", "Accept-Language", accepted);
        boolean french = language.equals("fr");
        assertThat(problem.get("detail").asString())
                .isEqualTo(french ? "La requête ne peut pas être comprise." : "The request cannot be understood.");
        assertThat(problem.get("errors").get(0).get("message").asString())
                .isEqualTo(french ? "Cette valeur n'existe pas. (OTHER)" : "There is no such value. (OTHER)");
    }

    @Test
    void answersInFrenchWhenNoLanguageIsAskedFor() throws Exception {
        JsonNode problem = client.problem(400, "/api/v1/platforms?kind=OTHER");
        assertThat(Objects.requireNonNull(problem.get("detail")).asString())
                .isEqualTo("La requête ne peut pas être comprise.");
    }
}
