package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.language.Language;
import vigie.language.Typography;
import vigie.member.Member;
import vigie.web.Writing.Place;
import vigie.web.Writing.Sent;
import vigie.web.Writing.Way;

/** Whatever people write is text wherever it is read, whole and with its lines; what cannot be is refused by name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextIT {
    /** Blocks whose lines browsers break where they were broken. */
    private static final String KEEPS_LINES = ".told, .written, .own-words, .as-written, textarea";

    private static final String ISOLATED = "bdi, [dir=auto]";

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Writing writing;

    @SuppressWarnings("NullAway.Init")
    private Coaches coaches;

    @BeforeAll
    void start() {
        site = Site.empty();
        writing = new Writing(site);
        coaches = new Coaches(site);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    static Stream<Arguments> everyFieldByEveryWay() {
        return Arrays.stream(Written.values())
                .flatMap(field -> Arrays.stream(Way.values()).map(way -> Arguments.of(field, way)));
    }

    @ParameterizedTest
    @MethodSource("everyFieldByEveryWay")
    void theWorstIsShownAsText(Written field, Way way) throws Exception {
        String text = field.worst(Writing.number());
        Sent sent = writing.send(field, way, text);
        for (Place place : writing.decided(sent)) {
            Document page = page(place);
            PageRules.hasNoScriptOrStyleOfItsOwn(page);
            PageRules.idsAreUniqueAndFound(page);
            assertThat(page.select("#owned, img[src=x]")).as(place.address()).isEmpty();
            assertThat(page.title()).doesNotContain("\u202E");
            assertShown(place.address(), page, field, text);
        }
    }

    private Document page(Place place) throws Exception {
        Member reader = place.reader();
        try (Visitor visitor = reader == null ? new Visitor(site) : coaches.signedIn(reader)) {
            visitor.open(place.address());
            assertThat(visitor.status()).as(place.address()).isEqualTo(200);
            return visitor.page();
        }
    }

    private static void assertShown(String address, Document page, Written field, String text) {
        // Pages set the spaces and apostrophes of what stands in both languages.
        List<String> texts = List.of(text, Typography.set(text, Language.FR), Typography.set(text, Language.EN));
        List<Element> shown = page.body().getAllElements().stream()
                .filter(each -> texts.contains(each.wholeText().strip()) || texts.contains(each.attr("value")))
                .toList();
        assertThat(shown).as("%s on %s\n%s", field, address, page.body()).isNotEmpty();
        for (Element each : shown) {
            if (each.is("option, input") || each.childrenSize() > 0) {
                continue;
            }
            if (field.isLine()) {
                continue;
            }
            assertThat(each.closest(ISOLATED)).as("isolated: %s", each).isNotNull();
            if (field != Written.ANSWER_WORDING) {
                assertThat(each.closest(KEEPS_LINES))
                        .as("keeps its lines: %s", each)
                        .isNotNull();
            }
        }
    }

    /** Of a field that takes less than such a word: it is told by its name, and the form has it still. */
    @ParameterizedTest
    @MethodSource("everyFieldByEveryWay")
    void aWordOf5000LettersIsTakenWholeOrRefusedByName(Written field, Way way) throws Exception {
        Sent sent = writing.send(field, way, Written.endless());
        if (field.longest() >= 5_000) {
            for (Place place : writing.decided(sent)) {
                assertShown(place.address(), page(place), field, Written.endless());
            }
        } else {
            assertRefused(sent);
        }
    }

    /** Names stand among other words: one line, and no mark that turns what follows. */
    @ParameterizedTest
    @MethodSource("everyFieldByEveryWay")
    void aNameThatTurnsWhatFollowsIsRefusedByName(Written field, Way way) throws Exception {
        if (field.isLine()) {
            assertRefused(writing.send(field, way, Written.turned()));
            assertRefused(writing.send(field, way, "Deux\nlignes"));
        }
    }

    @ParameterizedTest
    @MethodSource("everyFieldByEveryWay")
    void whatIsNoTextIsRefusedByName(Written field, Way way) throws Exception {
        assertRefused(writing.send(field, way, "a\0b"));
    }

    private void assertRefused(Sent sent) throws Exception {
        HttpResponse<String> answer = sent.answer();
        if (sent.way() == Way.API) {
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
            List<String> fields = new ArrayList<>();
            for (Json each : new Api(site).parsed(answer.body()).at("errors").items()) {
                fields.add(each.at("field").text());
                assertThat(each.at("message").text()).isNotBlank();
            }
            assertThat(fields).contains(sent.field().apiField());
            return;
        }
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        Document page = Site.parsed(answer);
        PageRules.assertAll(page);
        assertThat(page.select("main [role=alert] a").eachAttr("href"))
                .contains("#" + sent.field().formField());
        if (!sent.text().contains("\0")) {
            Element typed = page.select("main [name]").stream()
                    .filter(each -> each.attr("name").equals(sent.field().formField()))
                    .findFirst()
                    .orElseThrow();
            String kept = typed.is("textarea") ? typed.wholeText() : typed.val();
            assertThat(kept.strip()).isEqualTo(sent.text());
        }
    }

    /** Programs read exactly what was written. */
    @Test
    void theApiGivesBackWhatWasWritten() throws Exception {
        String text = Written.EXPERIENCE_TEXT.worst(Writing.number());
        writing.decided(writing.send(Written.EXPERIENCE_TEXT, Way.API, text));
        String note = Written.ANSWER_NOTE.worst(Writing.number());
        Sent answer = writing.send(Written.ANSWER_NOTE, Way.API, note);
        writing.decided(answer);
        String name = Written.PLATFORM_NAME.worst(Writing.number());
        writing.decided(writing.send(Written.PLATFORM_NAME, Way.API, name));
        assertThat(site.json("/api/v1/platforms/essai/experiences")
                        .at("items")
                        .items()
                        .getFirst()
                        .at("text")
                        .text())
                .isEqualTo(text);
        assertThat(site.json("/api/v1/platforms/" + answer.slug())
                        .at("criteria")
                        .items()
                        .getFirst()
                        .at("answers")
                        .items()
                        .getFirst()
                        .at("note")
                        .at("fr")
                        .text())
                .isEqualTo(note);
        assertThat(site.json("/api/v1/platforms?limit=100&sort=name")
                        .at("items")
                        .items())
                .extracting(item -> item.at("name").text())
                .contains(name);
        assertThat(site.get("/api/v1/platforms/essai").headers().firstValue("X-Content-Type-Options"))
                .hasValue("nosniff");
    }

    /** A letter in HTML has the reason as text too. */
    @Test
    void aReasonIsTextInItsLetter() throws Exception {
        String reason = Written.DECISION_REASON.worst(Writing.number());
        Sent sent = writing.send(Written.DECISION_REASON, Way.FORM, reason);
        String email = Objects.requireNonNull(sent.who()).email().value();
        Mailbox mailbox = new Mailbox(site);
        mailbox.await(email, "<script>alert(1)</script>");
        Document letter = org.jsoup.Jsoup.parse(mailbox.pages(email).getLast());
        assertThat(letter.select("script, #owned, img[src=x]")).isEmpty();
        assertThat(letter.text()).contains("<script>alert(1)</script>", "${7*7}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JAVASCRIPT:alert(1)",
                "java\tscript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "file:///etc/passwd",
                "ftp://essai.example/",
                "mailto:a@essai.example",
                "blob:https://essai.example/x",
                "//essai.example/",
                "/terms",
                "essai.example",
                "https:",
                "https://",
                "https:///terms",
                "https://user:secret@essai.example/",
                "https://essai.example/\u202Etxt.exe",
                "https://essai.example/<script>",
                "https://essai.example/\" onclick=\"alert(1)"
            })
    void anAddressThatIsNotOfTheWebIsRefusedWithItsMessage(String url) throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = coaches.signedIn(member)) {
            Map<String, String> answer = FilledForms.answer();
            answer.put("evidence.1.url", url);
            assertRefusedAddress("evidence.1.url", url, visitor.post("/contribuer/reponse/essai/1a", answer));
            assertRefusedAddress(
                    "website",
                    url,
                    visitor.post(
                            "/contribuer/plateforme",
                            Map.of(
                                    "name",
                                    "Nouvelle " + Writing.number(),
                                    "website",
                                    url,
                                    "kind",
                                    "HYBRID",
                                    "summary.fr",
                                    "Une.",
                                    "languages.fr",
                                    "yes",
                                    "sure",
                                    "yes")));
        }
        Api api = new Api(site);
        assertThat(errors(api, api.send(member, "POST", "/platforms/essai/answers", """
                {"ask": "1a", "value": "YES", "note": "Article 4.", "evidence": [{"kind": "PUBLIC_TERMS", "url": %s,
                 "seenOn": "2026-01-10"}]}""".formatted(Api.quoted(url)))))
                .hasSize(1)
                .allSatisfy((field, message) -> {
                    assertThat(field).isEqualTo("evidence[0].url");
                    assertThat(message).contains("https://");
                });
        assertThat(errors(
                        api, api.send(member, "POST", "/platforms", """
                {"name": "Autre %d", "kind": "HYBRID", "website": %s, "languages": ["fr"], "offers": [],
                 "summary": "Une."}""".formatted(Writing.number(), Api.quoted(url)))))
                .hasSize(1)
                .allSatisfy((field, message) -> {
                    assertThat(field).isEqualTo("website");
                    assertThat(message).contains("https://");
                });
    }

    private static void assertRefusedAddress(String field, String url, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(url).isEqualTo(422);
        Document page = Site.parsed(answer);
        assertThat(page.select("main [role=alert] a").eachAttr("href")).containsExactly("#" + field);
        assertThat(page.select("main [role=alert]").text()).contains("une adresse complète est attendue");
        Element typed = Objects.requireNonNull(page.getElementById(field));
        assertThat(typed.val()).isEqualTo(url);
        assertThat(typed.attr("aria-invalid")).isEqualTo("true");
        PageRules.assertAll(page);
    }

    private static Map<String, String> errors(Api api, HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        Map<String, String> errors = new java.util.LinkedHashMap<>();
        for (Json each : api.parsed(answer.body()).at("errors").items()) {
            errors.put(each.at("field").text(), each.at("message").text());
        }
        return errors;
    }

    /** And what is of the web is a link that gives nothing away, whatever it has in it. */
    @ParameterizedTest
    @EnumSource(Way.class)
    void anAddressOfTheWebIsALink(Way way) throws Exception {
        String url = "https://essai.example/terms?a=1&b=%22%3E#%3Cscript%3E" + way;
        Member member = coaches.member();
        Api api = new Api(site);
        if (way == Way.FORM) {
            try (Visitor visitor = coaches.signedIn(member)) {
                visitor.post(
                        "/contribuer/reponse/essai/2b",
                        Map.of(
                                "value",
                                "BOTH",
                                "note.fr",
                                "Article 4.",
                                "evidence.1.kind",
                                "PUBLIC_TERMS",
                                "evidence.1.url",
                                url,
                                "evidence.1.seenOn",
                                "2026-01-10"));
            }
        } else {
            api.sent(member, "POST", "/platforms/essai/answers", """
                    {"ask": "2b", "value": "BOTH", "note": "Article 5.", "evidence": [{"kind": "PUBLIC_TERMS", "url": "%s",
                     "seenOn": "2026-01-10"}]}""".formatted(url));
        }
        vigie.web.proposal.Proposals proposals = new vigie.web.proposal.Proposals(site);
        proposals.publish(proposals.latestOf(member));
        Document page = site.page("/plateformes/essai");
        PageRules.assertAll(page);
        assertThat(page.select("#critere-2 .sources a").eachAttr("href")).containsExactly(url);
    }
}
