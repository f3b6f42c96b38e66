package vigie.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors.Contributor;
import vigie.moderation.Case;
import vigie.moderation.Hint;
import vigie.moderation.Outcome;

/** From a proposal to the page, and off it again. */
@MicronautTest(transactional = false)
class AnswerProposalApiIT implements FilledDirectory {
    @Inject
    Client client;

    @Inject
    Contributors contributors;

    @Inject
    Database database;

    private Case propose(Contributor who, String slug, String body) throws Exception {
        return contributors.filed(contributors.post(who, "/platforms/" + slug + "/answers", body));
    }

    private JsonNode criterion(String slug, int number) throws Exception {
        return client.json("/api/v1/platforms/" + slug).get("criteria").get(number - 1);
    }

    private List<String> history(String slug) throws Exception {
        return client.json("/api/v1/platforms/" + slug + "/history")
                .get("items")
                .valueStream()
                .map(item -> item.get("what").asString())
                .toList();
    }

    @Test
    void nothingIsPublicBeforeTheDecision() throws Exception {
        String slug = contributors.platform();
        String before = client.get("/api/v1/platforms/" + slug).body();

        Case waiting = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));

        assertThat(client.get("/api/v1/platforms/" + slug).body()).isEqualTo(before);
        assertThat(history(slug)).containsExactly("PLATFORM_PUBLISHED");
        contributors.decide(contributors.moderator("Alix"), waiting.id(), Outcome.PUBLISH);

        JsonNode answer = criterion(slug, 1).get("answers").get(0);
        assertThat(answer.get("id").asString()).isEqualTo(waiting.subject().toString());
        assertThat(answer.get("value").asString()).isEqualTo("YES");
        assertThat(answer.get("checkedOn").asString()).isEqualTo("2026-01-10");
        assertThat(answer.get("evidence").get(0).get("storedCopy").asBoolean()).isFalse();
        assertThat(client.slugs("ask.1a=YES")).contains(slug);
        JsonNode item = client.json("/api/v1/platforms/" + slug + "/history")
                .get("items")
                .get(0);
        assertThat(item.get("what").asString()).isEqualTo("ANSWER_PUBLISHED");
        assertThat(item.get("ask").asString()).isEqualTo("1a");
        assertThat(item.get("to").asString()).isEqualTo("YES");
        assertThat(item.get("from").isNull()).isTrue();
        assertThat(item.get("by").asString()).isEqualTo("Alix");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1a  | "OPTIONAL"
            1b  | ["EMCC", "ICF"]
            5b  | 120
            5b  | "7.5"
            14b | 85
            12b | "Douze euros 😀 <b>par mois</b>"
            """)
    void everyTypeOfAskTakesItsValue(String ask, String value) throws Exception {
        String slug = contributors.platform();
        Case waiting = propose(contributors.member(), slug, Contributors.answer(ask, value));
        contributors.decide(contributors.moderator("Alix"), waiting.id(), Outcome.PUBLISH);

        JsonNode shown = StreamSupport.stream(
                        client.json("/api/v1/platforms/" + slug).get("criteria").spliterator(), false)
                .flatMap(each -> each.get("answers").valueStream())
                .findFirst()
                .orElseThrow();
        assertThat(shown.get("ask").asString()).isEqualTo(ask);
        String expected =
                value.equals("\"7.5\"") ? "7.5" : value.equals("[\"EMCC\", \"ICF\"]") ? "[\"ICF\",\"EMCC\"]" : value;
        assertThat(shown.get("value")).isEqualTo(Client.parsed(expected));
    }

    @Test
    void theOldAnswerGivesWayAndStaysInTheHistory() throws Exception {
        String slug = contributors.platform();
        Contributor author = contributors.member();
        Case first = propose(author, slug, Contributors.answer("1a", "\"YES\""));
        contributors.decide(contributors.moderator("Alix"), first.id(), Outcome.PUBLISH);
        Case second = propose(author, slug, Contributors.answer("1a", "\"NO\""));
        assertThat(criterion(slug, 1).get("answers").get(0).get("value").asString())
                .isEqualTo("YES");

        contributors.decide(contributors.moderator("Noa"), second.id(), Outcome.PUBLISH);

        assertThat(criterion(slug, 1).get("stance").asString()).isEqualTo("UNFAVOURABLE");
        assertThat(contributors.now(first.id()).status().name()).isEqualTo("SUPERSEDED");
        JsonNode item = client.json("/api/v1/platforms/" + slug + "/history?limit=1")
                .get("items")
                .get(0);
        assertThat(item.get("what").asString()).isEqualTo("ANSWER_REPLACED");
        assertThat(item.get("from").asString()).isEqualTo("YES");
        assertThat(item.get("to").asString()).isEqualTo("NO");
        assertThat(item.get("by").asString()).isEqualTo("Noa");
    }

    /** A reader must not search for a difference that is none. */
    @Test
    void theSameValueWithAnotherSourceIsAnUpdate() throws Exception {
        String slug = contributors.platform();
        for (String name : List.of("Alix", "Noa")) {
            Case one = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
            contributors.decide(contributors.moderator(name), one.id(), Outcome.PUBLISH);
        }
        JsonNode item = client.json("/api/v1/platforms/" + slug + "/history?limit=1")
                .get("items")
                .get(0);
        assertThat(item.get("what").asString()).isEqualTo("ANSWER_UPDATED");
        assertThat(item.get("from").asString()).isEqualTo("YES");
        assertThat(item.get("to").asString()).isEqualTo("YES");
        assertThat(item.get("by").asString()).isEqualTo("Noa");
    }

    @Test
    void withdrawnItIsUnknownToEveryReaderAndRestoredItIsBack() throws Exception {
        String slug = contributors.platform();
        Case one = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
        contributors.decide(contributors.moderator("Alix"), one.id(), Outcome.PUBLISH);

        contributors.withdraw(one.id());

        assertThat(criterion(slug, 1).get("documented").asBoolean()).isFalse();
        assertThat(criterion(slug, 1).get("answers")).isEmpty();
        assertThat(client.slugs("ask.1a=YES")).doesNotContain(slug);
        assertThat(client.slugs("ask.1a=UNKNOWN")).contains(slug);
        assertThat(history(slug)).startsWith("ANSWER_WITHDRAWN", "ANSWER_PUBLISHED");
        assertThat(client.get("/api/v1/platforms/" + slug + "/history").body()).doesNotContain("YES");

        contributors.decide(contributors.moderator("Alix"), one.id(), Outcome.RESTORE);

        assertThat(criterion(slug, 1).get("answers").get(0).get("value").asString())
                .isEqualTo("YES");
        assertThat(history(slug)).startsWith("ANSWER_RESTORED", "ANSWER_WITHDRAWN", "ANSWER_PUBLISHED");
    }

    @Test
    void aWithdrawalThatTheSecondModeratorTurnsDownIsNoHistory() throws Exception {
        String slug = contributors.platform();
        Case one = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
        contributors.decide(contributors.moderator("Alix"), one.id(), Outcome.PUBLISH);

        contributors.decide(contributors.moderator("Alix"), one.id(), Outcome.WITHDRAW);
        contributors.decide(contributors.moderator("Noa"), one.id(), Outcome.RESTORE);

        assertThat(history(slug)).containsExactly("ANSWER_PUBLISHED", "PLATFORM_PUBLISHED");
    }

    @Test
    void aNewAnswerMayTakeThePlaceOfAWithdrawnOne() throws Exception {
        String slug = contributors.platform();
        Case first = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
        contributors.decide(contributors.moderator("Alix"), first.id(), Outcome.PUBLISH);
        contributors.withdraw(first.id());
        Case second = propose(contributors.member(), slug, Contributors.answer("1a", "\"NO\""));
        contributors.decide(contributors.moderator("Alix"), second.id(), Outcome.PUBLISH);

        contributors.decide(contributors.moderator("Alix"), first.id(), Outcome.RESTORE);

        assertThat(criterion(slug, 1).get("answers").get(0).get("value").asString())
                .isEqualTo("NO");
        assertThat(contributors.now(first.id()).status().name()).isEqualTo("SUPERSEDED");
    }

    @Test
    void aContractExtractIsForModeratorsItsAnswerForAll() throws Exception {
        String slug = contributors.platform();
        String body = """
                {"ask": "13a", "value": ["NONE"], "note": "Article 9.", "evidence": [{"kind": "CONTRACT_EXTRACT",
                 "url": "https://coffre.example/contrat", "seenOn": "2026-01-10", "quote": "Secret de polichinelle."}]}""";
        Case waiting = propose(contributors.member(), slug, body);
        contributors.decide(contributors.moderator("Alix"), waiting.id(), Outcome.PUBLISH);

        JsonNode answer = criterion(slug, 13).get("answers").get(0);
        assertThat(answer.get("value").get(0).asString()).isEqualTo("NONE");
        assertThat(answer.get("note").get("en").asString()).isEqualTo("Article 9.");
        assertThat(answer.get("evidence")).isEmpty();
        for (String address : List.of("", "/history")) {
            assertThat(client.get("/api/v1/platforms/" + slug + address).body())
                    .doesNotContain("coffre.example", "polichinelle", "CONTRACT_EXTRACT");
        }
    }

    @Test
    void stillTrueNeedsNothingElse() throws Exception {
        String slug = contributors.platform();
        Case one = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
        contributors.decide(contributors.moderator("Alix"), one.id(), Outcome.PUBLISH);

        HttpResponse<String> answer = client.ask(
                "POST",
                "/api/v1/platforms/" + slug + "/answers/1a/recheck",
                HttpResponse.BodyHandlers.ofString(),
                contributors.member().bearer());
        Case again = contributors.filed(answer);
        contributors.decide(contributors.moderator("Alix"), again.id(), Outcome.PUBLISH);

        JsonNode shown = criterion(slug, 1).get("answers").get(0);
        assertThat(shown.get("id").asString()).isEqualTo(again.subject().toString());
        assertThat(shown.get("checkedOn").asString()).isGreaterThan("2026-01-10");
        assertThat(history(slug)).startsWith("ANSWER_CHECKED");
    }

    /** As on the page. */
    @Test
    void stillTrueReplacesNoAnswerOfOnesOwnThatWaits() throws Exception {
        String slug = contributors.platform();
        Case published = propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
        contributors.decide(contributors.moderator("Alix"), published.id(), Outcome.PUBLISH);
        Contributor author = contributors.member();
        Case own = propose(author, slug, Contributors.answer("1a", "\"NO\""));

        JsonNode problem =
                Client.problem(409, contributors.post(author, "/platforms/" + slug + "/answers/1a/recheck", "{}"));
        assertThat(problem.get("code").asString()).isEqualTo("ALREADY_PROPOSED");
        assertThat(problem.get("case").asString()).isEqualTo(own.id().value().toString());
        assertThat(contributors.now(own.id()).revision()).isEqualTo(1);
    }

    @Test
    void whatWouldAlertWaitsForASecondModerator() throws Exception {
        String slug = contributors.platform();
        Case waiting = propose(contributors.member(), slug, Contributors.answer("8a", "\"ALWAYS\""));
        assertThat(waiting.needsSecond()).isTrue();

        contributors.decide(contributors.moderator("Alix"), waiting.id(), Outcome.PUBLISH);
        assertThat(criterion(slug, 8).get("documented").asBoolean()).isFalse();
        contributors.decide(contributors.moderator("Noa"), waiting.id(), Outcome.PUBLISH);
        assertThat(criterion(slug, 8).get("stance").asString()).isEqualTo("ALERT");
    }

    @Test
    void answersThatDoNotGoTogetherAreHintedAt() throws Exception {
        String slug = contributors.platform();
        Case one = propose(contributors.member(), slug, Contributors.answer("9a", "[\"TRANSCRIPTS\"]"));
        contributors.decide(contributors.moderator("Alix"), one.id(), Outcome.PUBLISH);

        // That their addresses are alike is hinted at too.
        assertThat(propose(contributors.member(), slug, Contributors.answer("8a", "\"NOT_POSSIBLE\""))
                        .hints())
                .contains(Hint.CONTRADICTION);
        assertThat(propose(contributors.member(), slug, Contributors.answer("8a", "\"ALWAYS\""))
                        .hints())
                .doesNotContain(Hint.CONTRADICTION);
    }

    /** Whoever opens the second case must see it, though neither was public when the other was sent. */
    @Test
    void answersThatBothWaitAreHintedAtAndAreStillOnceOneIsPublished() throws Exception {
        String slug = contributors.platform();
        Case one = propose(contributors.member(), slug, Contributors.answer("9a", "[\"TRANSCRIPTS\"]"));
        Case other = propose(contributors.member(), slug, Contributors.answer("8a", "\"NOT_POSSIBLE\""));
        assertThat(other.hints()).contains(Hint.CONTRADICTION);
        assertThat(contributors.now(one.id()).hints()).contains(Hint.CONTRADICTION);

        contributors.decide(contributors.moderator("Alix"), other.id(), Outcome.PUBLISH);

        // Its version is what it was: whoever asks with that tag is told all the same.
        String[] bearer = contributors.moderator("Noa").bearer();
        assertThat(client.get(
                                "/api/v1/moderation/cases/" + one.id().value(),
                                bearer[0],
                                bearer[1],
                                "If-None-Match",
                                "\"" + one.version() + "\"")
                        .body())
                .contains("CONTRADICTION", "8a = NOT_POSSIBLE + 9a = TRANSCRIPTS");
        assertThat(contributors.now(one.id()).version()).isEqualTo(one.version());

        Case corrected = propose(contributors.member(), slug, Contributors.answer("8a", "\"OPT_IN\""));
        contributors.decide(contributors.moderator("Alix"), corrected.id(), Outcome.PUBLISH);
        assertThat(contributors.now(one.id()).hints()).doesNotContain(Hint.CONTRADICTION);
    }

    @Test
    void sentTwiceAtOnceItIsOneCase() throws Exception {
        String slug = contributors.platform();
        Contributor author = contributors.member();
        Callable<HttpResponse<String>> post = () ->
                contributors.post(author, "/platforms/" + slug + "/answers", Contributors.answer("1a", "\"YES\""));
        List<String> cases = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<HttpResponse<String>> each : threads.invokeAll(List.of(post, post, post, post))) {
                cases.add(contributors.filed(each.get()).id().value().toString());
            }
        }
        assertThat(cases).hasSize(4).containsOnly(cases.getFirst());
        assertThat(database.value("select count(*) from answer_proposal p join moderation_case c on c.subject_id = p.id"
                        + " where c.id = '" + cases.getFirst() + "'"))
                .isEqualTo("1");
    }

    @Test
    void anotherTextIsAnotherRevisionAndTheOldOneStays() throws Exception {
        String slug = contributors.platform();
        Contributor author = contributors.member();
        Case first = propose(author, slug, Contributors.answer("1a", "\"YES\""));
        Case second = propose(author, slug, Contributors.answer("1a", "\"NO\""));

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.revision()).isEqualTo(2);
        assertThat(database.value("select string_agg(value_codes[1], ',' order by revision) from answer_proposal"
                        + " where id = '" + first.subject() + "'"))
                .isEqualTo("YES,NO");
    }

    @Test
    void whoIsNotSignedInProposesNothing() throws Exception {
        Client.problem(
                401, client.send("POST", "/api/v1/platforms/koach/answers", Contributors.answer("1a", "\"YES\"")));
    }

    @Test
    void whereThereIsNothingNothingCanBeProposed() throws Exception {
        Contributor author = contributors.member();
        for (String address : List.of("/platforms/nowhere/answers", "/platforms/Not-A-Slug/answers")) {
            Client.problem(404, contributors.post(author, address, Contributors.answer("1a", "\"YES\"")));
        }
        for (String ask : List.of("99z", "1a")) {
            Client.problem(
                    404,
                    contributors.post(
                            author, "/platforms/" + contributors.platform() + "/answers/" + ask + "/recheck", "{}"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}|ask",
                "{\"ask\": 1}|ask",
                "{\"ask\": \"5b\", \"value\": 1e99999999}|value",
                "{\"ask\": \"5b\", \"value\": [1, -1e999999]}|value[1]",
                "{\"ask\": \"1a\", \"value\": {\"a\": 1}}|value",
                "{\"ask\": \"1a\", \"value\": true}|value",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": 3}|note",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"n\", \"evidence\": \"e\"}|evidence",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"n\", \"evidence\": [\"e\"]}|evidence[0]",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"n\"}|evidence",
                "{\"ask\": \"1a\", \"value\": \"MAYBE\", \"note\": \"\", \"evidence\": []}|value,note,evidence",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"n\", \"evidence\": [{\"kind\": \"PUBLIC_TERMS\", \"url\": \"javascript:alert(1)\", \"seenOn\": \"2999-01-01\"}]}|evidence[0].url,evidence[0].seenOn",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"n\", \"evidence\": [{\"link\": \"x\"}]}|evidence[0].link",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"n\", \"evidence\": [{\"kind\": \"HELP_CENTRE\","
                        + " \"url\": \"https://koach.net/\", \"seenOn\": \"-0044-03-15\", \"pageDate\": \"2999\"}]}"
                        + "|evidence[0].seenOn,evidence[0].pageDate",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"half \\ud83d\", \"evidence\": []}|note.fr,evidence",
                "{\"ask\": \"1a\", \"value\": \"YES\", \"note\": \"Oui.\", \"evidence\": [{\"kind\": \"HELP_CENTRE\","
                        + " \"url\": \"https://koach.net/\", \"seenOn\": \"2026-01-10\", \"storedCopy\": true}]}"
                        + "|evidence[0].storedCopy"
            })
    void whatIsWrongIsNamed(String sample) throws Exception {
        int end = sample.lastIndexOf('|');
        HttpResponse<String> answer =
                contributors.post(contributors.member(), "/platforms/koach/answers", sample.substring(0, end));
        assertThat(Client.problem(400, answer)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly(sample.substring(end + 1).split(",", -1));
    }

    @Test
    void aServicePlatformIsNotAskedForACodeOfEthics() throws Exception {
        HttpResponse<String> answer = contributors.post(
                contributors.member(), "/platforms/coachaccountable/answers", Contributors.answer("1a", "\"YES\""));
        assertThat(Client.problem(400, answer).get("errors").get(0).get("field").asString())
                .isEqualTo("ask");
    }

    @Test
    void afterTenInAnHourOneWaits() throws Exception {
        String slug = contributors.platform();
        Contributor author = contributors.member();
        for (int time = 0; time < 10; time++) {
            propose(author, slug, Contributors.answer("5b", String.valueOf(time)));
        }
        HttpResponse<String> answer =
                contributors.post(author, "/platforms/" + slug + "/answers", Contributors.answer("5b", "11"));
        Client.problem(429, answer);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void theHistoryIsReadPageByPage() throws Exception {
        List<String> all = history("koach");
        assertThat(all).hasSizeGreaterThan(4).containsOnlyOnce("PLATFORM_PUBLISHED");
        List<String> walked = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.json("/api/v1/platforms/koach/history?limit=3" + next);
            page.get("items").valueStream().forEach(item -> {
                walked.add(item.get("what").asString());
                assertThat(item.get("by").asString()).isEqualTo("import");
            });
            next = page.get("next").isNull()
                    ? ""
                    : "&cursor=" + page.get("next").asString();
        } while (!next.isEmpty());
        assertThat(walked).containsExactlyElementsOf(all);
        client.problem(400, "/api/v1/platforms/koach/history?cursor=nonsense");
        client.problem(404, "/api/v1/platforms/nowhere/history");
    }

    @Test
    void whatWasSentIsNeverChanged() throws Exception {
        String slug = contributors.platform();
        propose(contributors.member(), slug, Contributors.answer("1a", "\"YES\""));
        for (String change : List.of(
                "update answer_proposal set note_fr = 'x'",
                "delete from answer_proposal_evidence",
                "update platform_proposal set name = 'x'")) {
            assertThatThrownBy(() -> database.change(change)).hasMessageContaining("never changed");
        }
    }
}
