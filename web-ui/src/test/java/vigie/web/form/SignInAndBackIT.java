package vigie.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.identity.Digest;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.PageRules;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** What a coach typed while their sign-in ran out is in the form again after the next one. */
@ExtendWith(SharedSite.class)
class SignInAndBackIT {
    private static final String HOSTILE = "</textarea><script>alert(1)</script>\r\n\u202Etxt.exe \"'<b>😀 é";
    private static final String SENTENCE = "Votre session avait pris fin.";

    private static final String GONE = "Rien n’est plus gardé sous cette adresse";

    private final Site site;
    private final Coaches coaches;
    private final Member author;

    SignInAndBackIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        author = coaches.member();
    }

    /** The forms of members that take time to write. */
    enum Written {
        ANSWER("/contribuer/reponse/betterup/1b") {
            @Override
            Map<String, String> fields(String text) {
                return Map.of(
                        "value.ICF", "yes",
                        "note.fr", text,
                        "evidence.1.kind", "CONTRACT_EXTRACT",
                        "evidence.1.url", "https://école.example/contrat?a=1&b=2",
                        "evidence.1.seenOn", "2026-01-10",
                        "evidence.1.pageDate", "2025-06",
                        "evidence.1.quote", "Mot pour mot.",
                        "evidence.2.kind", "HELP_CENTRE",
                        "evidence.2.url", "https://aide.example/",
                        "evidence.2.seenOn", "2026-01-11");
            }
        },
        PLATFORM("/contribuer/plateforme") {
            @Override
            Map<String, String> fields(String text) {
                return Map.of(
                        "name", "Zzyzx",
                        "website", "https://zzyzx.example/",
                        "kind", "HYBRID",
                        "summary.fr", text,
                        "summary.en", "A platform.",
                        "offers.BOOKING", "yes",
                        "languages.fr", "yes",
                        "languages", "pl, sv");
            }
        },
        REMARK("/contribuer/remarque") {
            @Override
            Map<String, String> fields(String text) {
                return Map.of("criterion", "7", "text", text);
            }
        };

        final String address;

        Written(String address) {
            this.address = address;
        }

        abstract Map<String, String> fields(String text);

        Map<String, String> fields() {
            return fields("L'article 4 le dit : « oui ».");
        }
    }

    /** Sends the author's form when nobody is signed in; the address that it leads to. */
    private String sent(Visitor visitor, String address, Map<String, String> fields) throws Exception {
        Map<String, String> whole = new LinkedHashMap<>(fields);
        whole.put("author", author.id().value().toString());
        return sentAsItIs(visitor, address, whole);
    }

    private static String sentAsItIs(Visitor visitor, String address, Map<String, String> fields) throws Exception {
        HttpResponse<String> answer = visitor.post(address, fields);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** The page behind its author's sign-in. */
    private Document back(Visitor visitor, String signIn) throws Exception {
        return back(visitor, signIn, author);
    }

    private static Document back(Visitor visitor, String signIn, Member member) throws Exception {
        visitor.open(signIn)
                .type("Adresse e-mail", member.email().value())
                .type("Mot de passe", Coaches.PASSWORD)
                .press("Se connecter");
        return visitor.page();
    }

    private static String key(String signIn) {
        String query = URI.create(signIn).getRawQuery();
        assertThat(query).startsWith("suite=").doesNotContain("&");
        return URLDecoder.decode(query, StandardCharsets.UTF_8).replaceFirst(".*[?]kept=", "");
    }

    private static void assertShown(Document page, Map<String, String> fields) {
        fields.forEach((name, text) -> assertThat(shown(page, name)).as(name).isEqualTo(text.replace("\r\n", "\n")));
    }

    private static String shown(Document page, String name) {
        String named = "main form [name='" + name + "']";
        Element field = page.expectFirst(named);
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText().replace("\r\n", "\n");
            case "select" -> page.select(named + " option[selected]").val();
            default ->
                field.attr("type").matches("radio|checkbox")
                        ? page.select(named + "[checked]").val()
                        : field.val();
        };
    }

    private static void assertEmpty(Document page, Written written) {
        assertThat(page.select("main .notice").text()).doesNotContain(SENTENCE);
        Map<String, String> fields = new LinkedHashMap<>(written.fields());
        // The day is there from the beginning.
        fields.keySet().removeIf(name -> name.endsWith("seenOn"));
        fields.forEach((name, text) -> assertThat(shown(page, name)).as(name).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void everyFieldIsThereAgainAndCanBeSent(Written written) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            String signIn = sent(visitor, written.address, written.fields());
            assertThat(signIn).startsWith("/compte/connexion?suite=");
            assertThat(visitor.open(signIn).notice()).contains("rien n’est perdu");
            visitor.type("Adresse e-mail", author.email().value())
                    .type("Mot de passe", Coaches.ANOTHER)
                    .press("Se connecter");
            assertThat(visitor.page().select("main .lede").text()).contains("rien n’est perdu");

            Document page = back(visitor, signIn);
            assertThat(visitor.address()).startsWith(written.address + "?kept=");
            assertThat(page.select("main .notice").text()).contains(SENTENCE, "rien n’est encore envoyé");
            assertShown(page, written.fields());
            PageRules.assertAll(page);

            visitor.press("Envoyer");
            assertThat(visitor.status()).as(visitor.problems()).isEqualTo(200);
            assertThat(visitor.notice()).startsWith("Merci.");

            // Back in the browser's history, it is not taken for waiting.
            visitor.open(written.address + "?kept=" + key(signIn));
            assertThat(visitor.page().select("main .notice").text()).contains(GONE);
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void whatIsWrongIsToldThenAndNothingIsLostByIt(Written written) throws Exception {
        String longest = "x".repeat(10_000);
        try (Visitor visitor = new Visitor(site)) {
            String signIn = sent(visitor, written.address, written.fields(longest));
            back(visitor, signIn);
            visitor.press("Envoyer");
            assertThat(visitor.status()).isEqualTo(422);
            assertThat(visitor.problems()).containsPattern("ce texte compte 10.?000.caractères");
            assertShown(visitor.page(), written.fields(longest));
            assertShown(visitor.open(written.address + "?kept=" + key(signIn)).page(), written.fields(longest));
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void aTextBeyondAllMeasureIsNotKeptAndTheWayBackIsLeft(Written written) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            String signIn = sent(visitor, written.address, written.fields("x".repeat(10_001)));
            assertThat(signIn).doesNotContain("kept").endsWith("&session=finie");
            Document page = back(visitor, signIn);
            assertThat(visitor.address()).isEqualTo(written.address);
            assertEmpty(page, written);
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void markupAndMarksAreTextInIt(Written written) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            Map<String, String> fields = new LinkedHashMap<>(written.fields(HOSTILE));
            fields.put("\"><script>alert(1)</script>", "x");
            Document page = back(visitor, sent(visitor, written.address, fields));
            fields.keySet().removeIf(name -> name.contains("<"));
            assertShown(page, fields);
            assertThat(page.select("main script")).isEmpty();
            PageRules.assertAll(page);
        }
    }

    static Stream<Arguments> others() {
        return Stream.of(Written.values())
                .flatMap(one -> Stream.of(Written.values())
                        .filter(other -> other != one)
                        .map(other -> Arguments.of(one, other.address)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void aKeyServesOnItsPageAlone(Written written, String other) throws Exception {
        String key;
        try (Visitor visitor = new Visitor(site)) {
            key = key(sent(visitor, other, Map.of("text", "x", "note.fr", "x", "summary.fr", "x")));
        }
        try (Visitor visitor = coaches.signedIn(author)) {
            assertEmpty(visitor.open(written.address + "?kept=" + key).page(), written);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "%00", "00000000-0000-0000-0000-000000000000"})
    void aKeyThatNeverWasFindsNothing(String key) throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            for (Written written : Written.values()) {
                visitor.open(written.address + "?kept=" + key);
                assertThat(visitor.status()).isEqualTo(200);
                assertEmpty(visitor.page(), written);
            }
        }
    }

    /** A browser that several use, or a link that somebody else sent. */
    @ParameterizedTest
    @EnumSource(Written.class)
    void whoElseSignsInFindsNothingAndItsAuthorStillDoes(Written written) throws Exception {
        String signIn;
        try (Visitor visitor = new Visitor(site)) {
            signIn = sent(visitor, written.address, written.fields());
            Document page = back(visitor, signIn, coaches.member());
            assertEmpty(page, written);
            assertThat(page.select("main .notice").text()).contains(GONE);
            PageRules.assertAll(page);
        }
        try (Visitor visitor = coaches.signedIn(author)) {
            assertShown(visitor.open(written.address + "?kept=" + key(signIn)).page(), written.fields());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0189c2d4-1111-7000-8000-00000000000a"})
    void aFormThatSaysOfNoMemberThatItIsTheirsIsKeptForNobody(String nobody) throws Exception {
        for (Written written : Written.values()) {
            try (Visitor visitor = new Visitor(site)) {
                Map<String, String> fields = new LinkedHashMap<>(written.fields());
                fields.put("author", nobody);
                assertEmpty(back(visitor, sentAsItIs(visitor, written.address, fields)), written);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Written.class)
    void afterHalfAnHourItIsGone(Written written) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            String signIn = sent(visitor, written.address, written.fields());
            try (Connection connection = site.database().connect();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(
                        "update kept_form set ends_at = now() - interval '1 second' where key_digest = '"
                                + Digest.of(key(signIn)) + "'");
            }
            assertEmpty(back(visitor, signIn), written);
        }
    }

    @Test
    void aFormThatMendsACaseComesBackToItsCase() throws Exception {
        Member member = author;
        try (Visitor visitor = coaches.signedIn(member)) {
            visitor.post(
                    "/contribuer/remarque",
                    Map.of("text", "Et la langue ? " + member.id().value()));
            String mend = "/contribuer/remarque?dossier="
                    + site.value("select id from moderation_case where author_id = '"
                            + member.id().value() + "'");
            visitor.cookies().clear();
            visitor.open(sent(visitor, mend, Map.of("criterion", "3", "text", "Et la langue des séances ?")))
                    .type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(visitor.address()).startsWith(mend + "&kept=");
            assertThat(visitor.control("Votre remarque").wholeText()).isEqualTo("Et la langue des séances ?");
            visitor.press("Envoyer");
            assertThat(visitor.notice()).startsWith("Merci.");
            assertThat(site.value("select revision from moderation_case where author_id = '"
                            + member.id().value() + "'"))
                    .isEqualTo("2");
        }
    }

    /** Open to everybody is not open to other sites. */
    @ParameterizedTest
    @EnumSource(Written.class)
    void anotherSitesFormIsRefused(Written written) throws Exception {
        String before = site.value("select count(*) from kept_form");
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (String[] header : new String[][] {
                {"Sec-Fetch-Site", "cross-site"}, {"Sec-Fetch-Site", "same-site"}, {"Origin", "https://evil.example"}
            }) {
                HttpRequest request = HttpRequest.newBuilder(site.address().resolve(written.address))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header[0], header[1])
                        .POST(HttpRequest.BodyPublishers.ofString("text=x"))
                        .build();
                assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(site.value("select count(*) from kept_form")).isEqualTo(before);
    }
}
