package vigie.api.platform;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static vigie.api.platform.StancesByHand.answer;
import static vigie.api.platform.StancesByHand.texts;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;

/** Every platform, criterion, answer and piece of evidence of the shipped files, as the API tells them. */
@MicronautTest(transactional = false)
class PlatformApiIT implements FilledDirectory {
    private static final List<String> LIVED_THEMES = List.of("ethics", "professionalism", "data", "contract");
    private static final String SERVICE = "paperbell";

    private final JsonNode questionnaire = ShippedFiles.questionnaire();
    private final List<JsonNode> files = ShippedFiles.platforms();

    @Inject
    Client client;

    @Test
    void aRowOfTheListHasTheFieldsOfTheContract() throws Exception {
        JsonNode list = client.json("/api/v1/platforms?limit=100");
        assertThat(list.propertyNames()).containsExactlyInAnyOrder("items", "next");
        assertThat(list.get("next").isNull()).isTrue();
        assertThat(list.get("items").size()).isEqualTo(57);
        for (JsonNode row : list.get("items")) {
            assertThat(row.propertyNames())
                    .containsExactlyInAnyOrder(
                            "slug", "name", "kind", "website", "coverage", "criteria", "lived", "updatedAt");
            checkCommonFields(row);
            assertThat(row.get("criteria").valueStream().map(JsonNode::propertyNames))
                    .hasSize(15)
                    .allSatisfy(names -> assertThat(names)
                            .containsExactlyInAnyOrder("number", "applicable", "documented", "stance"));
        }
    }

    @Test
    void aPlatformHasTheFieldsOfTheContract() throws Exception {
        for (JsonNode file : files) {
            JsonNode sheet = sheet(file.get("slug").asString());
            assertThat(sheet.propertyNames())
                    .containsExactlyInAnyOrder(
                            "slug",
                            "name",
                            "kind",
                            "website",
                            "offers",
                            "languages",
                            "summary",
                            "coverage",
                            "criteria",
                            "lived",
                            "updatedAt");
            checkCommonFields(sheet);
            assertThat(sheet.get("summary").propertyNames()).containsExactlyInAnyOrder("fr", "en");
            for (JsonNode criterion : sheet.get("criteria")) {
                assertThat(criterion.propertyNames())
                        .containsExactlyInAnyOrder(
                                "number", "applicable", "documented", "stance", "because", "answers", "lived");
                assertThat(criterion.get("lived"))
                        .isEqualTo(Client.parsed(
                                "{\"coaches\":0,\"mean\":null,\"distribution\":[0,0,0,0,0],\"gap\":false}"));
                assertThat(criterion.get("because").isNull())
                        .isEqualTo(criterion.get("stance").isNull());
            }
        }
    }

    private static void checkCommonFields(JsonNode platform) {
        assertThat(platform.get("coverage").propertyNames()).containsExactlyInAnyOrder("documented", "applicable");
        assertThat(platform.get("criteria")
                        .valueStream()
                        .map(each -> each.get("number").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        JsonNode lived = platform.get("lived");
        assertThat(lived.propertyNames()).containsExactlyInAnyOrder("experiences", "themes");
        assertThat(lived.get("experiences").asInt()).isZero();
        assertThat(lived.get("themes").propertyNames()).containsExactlyElementsOf(LIVED_THEMES);
        assertThat(lived.get("themes").values()).allMatch(JsonNode::isNull);
        assertThat(Instant.parse(platform.get("updatedAt").asString())).isAfter(Instant.EPOCH);
        assertThat(platform.get("updatedAt").asString()).endsWith("Z");
    }

    @Test
    void descriptionsAreThoseOfTheFiles() throws Exception {
        Map<String, JsonNode> rows = rows();
        assertThat(rows.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        files.stream().map(file -> file.get("slug").asString()).toList());
        for (JsonNode file : files) {
            String slug = file.get("slug").asString();
            JsonNode sheet = sheet(slug);
            for (String field : List.of("slug", "name", "kind", "website")) {
                assertThat(sheet.get(field)).isEqualTo(file.get(field));
                assertThat(requireNonNull(rows.get(slug)).get(field)).isEqualTo(file.get(field));
            }
            assertThat(sheet.get("summary")).isEqualTo(file.get("summary"));
            assertThat(texts(sheet.get("languages"))).isEqualTo(textsOrNone(file.get("languages")));
            assertThat(texts(sheet.get("offers"))).isEqualTo(textsOrNone(file.get("offers")));
        }
    }

    private static List<String> textsOrNone(@Nullable JsonNode list) {
        return list == null ? List.of() : texts(list);
    }

    @Test
    void everyAnswerOfTheFilesIsToldWithItsNoteAndEvidence() throws Exception {
        int found = 0;
        for (JsonNode file : files) {
            JsonNode sheet = sheet(file.get("slug").asString());
            List<String> told = new ArrayList<>();
            for (JsonNode criterion : questionnaire.get("criteria")) {
                int index = Integer.parseInt(criterion.get("number").asString()) - 1;
                for (JsonNode answer : sheet.get("criteria").get(index).get("answers")) {
                    String ask = answer.get("ask").asString();
                    told.add(ask);
                    check(answer, requireNonNull(answer(file, ask)), ask(criterion, ask), criterion);
                }
            }
            JsonNode answers = file.get("answers");
            assertThat(told)
                    .as(file.get("slug").asString())
                    .containsExactlyInAnyOrderElementsOf(answers.isObject() ? answers.propertyNames() : List.of());
            found += told.size();
        }
        assertThat(found).isEqualTo(204);
    }

    private static void check(JsonNode told, JsonNode written, JsonNode ask, JsonNode criterion) {
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "ask", "value", "note", "checkedOn", "expiresOn", "toRecheck", "evidence");
        JsonNode value = told.get("value");
        switch (ask.get("type").asString()) {
            case "choice", "text" -> assertThat(value).isEqualTo(written.get("value"));
            case "choices" -> {
                assertThat(value.isArray()).isTrue();
                assertThat(texts(value)).containsExactlyInAnyOrderElementsOf(texts(written.get("value")));
                assertThat(ask.get("options").propertyNames()).containsSubsequence(texts(value));
            }
            case "number" -> {
                assertThat(value.isNumber()).isTrue();
                assertThat(value.decimalValue())
                        .isEqualByComparingTo(
                                new BigDecimal(written.get("value").asString()));
            }
            default -> throw new AssertionError(ask);
        }
        assertThat(told.get("note")).isEqualTo(written.get("note"));
        assertThat(told.get("evidence").size())
                .isEqualTo(written.get("evidence").size());
        LocalDate checked = LocalDate.MIN;
        for (int i = 0; i < told.get("evidence").size(); i++) {
            JsonNode evidence = told.get("evidence").get(i);
            JsonNode source = written.get("evidence").get(i);
            assertThat(evidence.propertyNames())
                    .containsExactlyInAnyOrder("kind", "url", "seenOn", "pageDate", "storedCopy");
            assertThat(evidence.get("kind")).isEqualTo(source.get("kind"));
            assertThat(evidence.get("url")).isEqualTo(source.get("url"));
            assertThat(evidence.get("seenOn")).isEqualTo(source.get("seen_on"));
            assertThat(evidence.get("storedCopy").asBoolean())
                    .isEqualTo(source.has("stored_copy")
                            && source.get("stored_copy").asString().equals("true"));
            if (source.has("page_date")) {
                assertThat(evidence.get("pageDate")).isEqualTo(source.get("page_date"));
            } else {
                assertThat(evidence.get("pageDate").isNull()).isTrue();
            }
            LocalDate seen = LocalDate.parse(source.get("seen_on").asString());
            checked = seen.isAfter(checked) ? seen : checked;
        }
        int months = Integer.parseInt(criterion.get("expires_after_months").asString());
        assertThat(told.get("checkedOn").asString()).isEqualTo(checked.toString());
        assertThat(told.get("expiresOn").asString())
                .isEqualTo(checked.plusMonths(months).toString());
    }

    private static JsonNode ask(JsonNode criterion, String id) {
        return criterion
                .get("asks")
                .valueStream()
                .filter(ask -> ask.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyCellStandsAsTheRulesOfTheQuestionnaireSay() throws Exception {
        Map<String, JsonNode> rows = rows();
        int cells = 0;
        for (JsonNode file : files) {
            String slug = file.get("slug").asString();
            JsonNode row = requireNonNull(rows.get(slug));
            JsonNode sheet = sheet(slug);
            int documented = 0;
            int applicable = 0;
            for (JsonNode criterion : questionnaire.get("criteria")) {
                int index = Integer.parseInt(criterion.get("number").asString()) - 1;
                boolean applies = StancesByHand.applies(criterion, file);
                boolean known = applies && StancesByHand.documented(criterion, file);
                JsonNode rule = StancesByHand.rule(criterion, file).orElse(null);
                for (JsonNode cell : List.of(
                        sheet.get("criteria").get(index), row.get("criteria").get(index))) {
                    assertThat(cell.get("applicable").asBoolean()).isEqualTo(applies);
                    assertThat(cell.get("documented").asBoolean()).isEqualTo(known);
                    assertThat(cell.get("stance").isNull()).isEqualTo(rule == null);
                    if (rule != null) {
                        assertThat(cell.get("stance")).as(slug + " " + index).isEqualTo(rule.get("then"));
                    }
                }
                if (rule != null) {
                    assertThat(sheet.get("criteria").get(index).get("because")).isEqualTo(rule.get("because"));
                }
                documented += known ? 1 : 0;
                applicable += applies ? 1 : 0;
                cells++;
            }
            JsonNode coverage = Client.parsed("{\"documented\":" + documented + ",\"applicable\":" + applicable + "}");
            assertThat(sheet.get("coverage")).isEqualTo(coverage);
            assertThat(row.get("coverage")).isEqualTo(coverage);
        }
        assertThat(cells).isEqualTo(57 * 15);
    }

    @Test
    void someCellsThatWereReadByEye() throws Exception {
        JsonNode silence = sheet("coachhub").get("criteria").get(10);
        assertThat(silence.get("stance").asString()).isEqualTo("UNFAVOURABLE");
        assertThat(silence.get("because"))
                .isEqualTo(Client.parsed("{\"fr\":\"Le silence du coach vaut accord.\","
                        + "\"en\":\"The coach's silence means consent.\"}"));
        assertThat(sheet("koach").get("criteria").get(4).get("stance").asString())
                .isEqualTo("FAVOURABLE");
        assertThat(sheet("thrive-partners").get("criteria").get(7).get("stance").asString())
                .isEqualTo("UNFAVOURABLE");
        assertThat(sheet("betterup").get("coverage")).isEqualTo(Client.parsed("{\"documented\":2,\"applicable\":15}"));
    }

    @Test
    void aCriterionThatDoesNotApplyIsToldAsSuch() throws Exception {
        JsonNode sheet = sheet(SERVICE);
        assertThat(sheet.get("kind").asString()).isEqualTo("SERVICE");
        JsonNode exclusivity = sheet.get("criteria").get(12);
        assertThat(exclusivity.get("applicable").asBoolean()).isFalse();
        assertThat(exclusivity.get("documented").asBoolean()).isFalse();
        assertThat(exclusivity.get("stance").isNull()).isTrue();
        assertThat(exclusivity.get("answers").size()).isZero();
        assertThat(sheet.get("coverage").get("applicable").asInt()).isEqualTo(5);
    }

    private JsonNode sheet(String slug) throws Exception {
        return client.json("/api/v1/platforms/" + slug);
    }

    private Map<String, JsonNode> rows() throws Exception {
        return client.json("/api/v1/platforms?limit=100")
                .get("items")
                .valueStream()
                .collect(toMap(row -> row.get("slug").asString(), row -> row));
    }
}
