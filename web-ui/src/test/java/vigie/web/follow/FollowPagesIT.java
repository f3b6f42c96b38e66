package vigie.web.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.follow.FollowPlatform;
import vigie.follow.WriteDigests;
import vigie.language.Language;
import vigie.member.Member;
import vigie.member.Members;
import vigie.platform.Slug;
import vigie.web.Coaches;
import vigie.web.Mailbox;
import vigie.web.PageRules;
import vigie.web.Site;
import vigie.web.Visitor;
import vigie.web.proposal.Proposals;

/** Following platforms, the letters that tell what changed, and stopping them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FollowPagesIT {
    private static final String STOP = "/compte/suivis/arret";
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @BeforeAll
    void aPlatformWithAnAnswer() {
        site = Site.empty();
        coaches = new Coaches(site);
        mailbox = new Mailbox(site);
        Proposals proposals = new Proposals(site);
        proposals.platform("Essai");
        proposals.platform("Autre essai");
        proposals.publish(proposals.answer("essai", "13a", "NONE"));
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void followsSeesItInTheAccountAndStops() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/plateformes/essai").press("Suivre cette plateforme");
            assertThat(visitor.address()).isEqualTo("/plateformes/essai");
            assertThat(visitor.notice()).isEqualTo("Vous suivez Essai.");
            assertThat(visitor.page().select(".follow").text()).startsWith("Vous suivez cette plateforme.");
            visitor.follow("Mes suivis");
            assertThat(visitor.heading()).isEqualTo("Mes suivis");
            PageRules.assertAll(visitor.page());
            assertThat(visitor.page().select(".follow-list a").eachText()).containsExactly("Essai");

            visitor.press("Ne plus suivre (Essai)");
            assertThat(visitor.page().select("main .notice").text()).startsWith("Vous ne suivez plus Essai.");
            assertThat(visitor.page().select("main").text())
                    .contains("Vous ne suivez aucune plateforme. Pour en suivre une, ouvrez sa page");
            visitor.press("La suivre de nouveau");
            assertThat(visitor.notice()).isEqualTo("Vous suivez Essai.");
            assertThat(visitor.page().select(".follow-list a").eachText()).containsExactly("Essai");
            // Told only as long as it is true.
            assertThat(visitor.open("/compte/suivis?fin=essai").page().select("main .notice"))
                    .isEmpty();

            visitor.open("/plateformes/essai").press("Ne plus suivre");
            assertThat(visitor.notice()).isEqualTo("Vous ne suivez plus Essai.");
            visitor.press("Suivre cette plateforme");
            assertThat(visitor.notice()).isEqualTo("Vous suivez Essai.");
        }
    }

    @Test
    void aVisitorSignsInAndIsOneClickAway() throws Exception {
        Member member = coaches.member();
        try (Visitor visitor = new Visitor(site)) {
            visitor.open("/plateformes/essai").follow("Suivre cette plateforme");
            assertThat(visitor.heading()).isEqualTo("Se connecter");
            visitor.type("Adresse e-mail", member.email().value())
                    .type("Mot de passe", Coaches.PASSWORD)
                    .press("Se connecter");
            assertThat(visitor.heading()).isEqualTo("Suivre Essai");
            PageRules.assertAll(visitor.page());
            visitor.press("Suivre");
            assertThat(visitor.notice()).isEqualTo("Vous suivez Essai.");
            assertThat(visitor.open("/plateformes/essai/suivre").address()).isEqualTo("/plateformes/essai");
        }
    }

    @Test
    void lookingAtThePageFollowsNothing() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/plateformes/essai/suivre");
            assertThat(visitor.open("/compte/suivis").page().select(".follow-list"))
                    .isEmpty();
            assertThat(visitor.get("/plateformes/nulle-part/suivre").statusCode())
                    .isEqualTo(404);
            assertThat(visitor.post("/plateformes/nulle-part/suivre", Map.of("follow", "yes"))
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void choosesHowOftenMailsCome() throws Exception {
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            visitor.open("/compte").follow("Modifier (Mes suivis)");
            assertThat(visitor.page().select("input[checked]").val()).isEqualTo("WEEKLY");
            assertThat(visitor.page().select("main").text()).contains("à 7 h 00 (heure de Paris).");
            visitor.tick("Jamais").press("Enregistrer");
            assertThat(visitor.notice()).isEqualTo("La fréquence des e-mails est changée.");
            assertThat(visitor.page().select("input[checked]").val()).isEqualTo("NEVER");
            assertThat(visitor.page().select("main").text()).contains("Aucun e-mail ne vous est envoyé.");
            HttpResponse<String> wrong = visitor.post("/compte/suivis", Map.of("rhythm", "HOURLY"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(Site.parsed(wrong).select("[role=alert] li").text())
                    .isEqualTo("Choisissez une fréquence dans la liste.");
        }
    }

    /** Nobody is promised letters that will not come. */
    @Test
    void whoWantsNoMailsIsNotPromisedAny() throws Exception {
        String promise = "Un e-mail par semaine s’il y a du nouveau ici";
        String none = "Les e-mails de suivi sont arrêtés";
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            assertThat(follow(visitor, "/plateformes/essai")).contains(promise).doesNotContain(none);
            assertThat(follow(visitor, "/plateformes/essai/suivre")).contains(promise);
            visitor.open("/compte/suivis").tick("Jamais").press("Enregistrer");
            assertThat(follow(visitor, "/plateformes/essai")).contains(none).doesNotContain(promise);
            assertThat(follow(visitor, "/plateformes/essai/suivre"))
                    .contains(none)
                    .doesNotContain("vous sera écrit");
            visitor.open("/plateformes/essai").press("Suivre cette plateforme");
            assertThat(visitor.page().select(".follow").text())
                    .startsWith("Vous suivez cette plateforme.")
                    .contains(none);
        }
    }

    private static String follow(Visitor visitor, String address) throws Exception {
        return visitor.open(address).page().select("main .follow, main .lede").text();
    }

    /** Somebody who has followed for a week, and was sent a letter this morning; its link. */
    private String letterTo(Member member) throws Exception {
        site.bean(FollowPlatform.class).follow(member.id(), new Slug("essai"));
        String of = " where member_id = '" + member.id().value() + "' returning 1";
        site.value("update platform_follow set followed_at = now() - interval '7 days'" + of);
        site.value("update digest_setting set due_at = now() - interval '1 minute', rhythm = 'DAILY',"
                + " told_until = now() - interval '7 days'" + of);
        site.value("update answer set published_at = now() - interval '1 day' where superseded_at is null returning 1");
        while (site.bean(WriteDigests.class).writeNext()) {
            // the next one
        }
        return mailbox.link(member.email().value(), "token=");
    }

    private String rhythm(Member member) throws Exception {
        return site.value("select rhythm from digest_setting where member_id = '"
                + member.id().value() + "'");
    }

    @Test
    void aLetterTellsWhatChangedInItsReadersLanguage() throws Exception {
        Member french = coaches.member();
        assertThat(letterTo(french)).startsWith(STOP + "?token=");
        Document letter = Jsoup.parse(mailbox.pages(french.email().value()).getLast());
        assertThat(mailbox.subjects(french.email().value()))
                .containsExactly("Ce qui a changé sur les plateformes que vous suivez");
        assertThat(letter.select("h2").eachText()).containsExactly("Essai");
        assertThat(letter.select("li").eachText()).singleElement().asString().startsWith("Réponse publiée");
        assertThat(letter.select("li a").attr("href")).endsWith("/plateformes/essai#critere-13");

        Member english = coaches.member();
        site.bean(Members.class).change(coaches.now(english).named("Owen", Language.EN));
        assertThat(letterTo(english)).startsWith("/en/account/follows/stop?token=");
        assertThat(mailbox.subjects(english.email().value()))
                .containsExactly("What changed on the platforms that you follow");
        assertThat(Jsoup.parse(mailbox.pages(english.email().value()).getLast())
                        .select("li")
                        .text())
                .startsWith("Answer published: ");
    }

    @Test
    void openingTheLinkStopsNothingAndTheButtonDoes() throws Exception {
        Member member = coaches.member();
        String link = letterTo(member);
        try (Visitor visitor = new Visitor(site)) {
            visitor.open(link);
            assertThat(visitor.heading()).isEqualTo("Arrêter les e-mails de suivi");
            PageRules.assertAll(visitor.page());
            assertThat(visitor.answer().headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(rhythm(member)).isEqualTo("DAILY");
            visitor.press("Arrêter les e-mails");
            assertThat(visitor.heading()).isEqualTo("Les e-mails de suivi sont arrêtés");
            assertThat(rhythm(member)).isEqualTo("NEVER");
            visitor.open(link).press("Arrêter les e-mails");
            assertThat(visitor.heading()).isEqualTo("Les e-mails de suivi sont arrêtés");
        }
        try (Visitor visitor = coaches.signedIn(member)) {
            assertThat(visitor.open("/compte/suivis")
                            .page()
                            .select(".follow-list a")
                            .eachText())
                    .containsExactly("Essai");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=made-up", "?token=%00"})
    void aLinkThatNeverWasSaysSo(String query) throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            assertThat(visitor.open(STOP + query).status()).isEqualTo(400);
            assertThat(visitor.heading()).isEqualTo("Ce lien ne sert plus");
            assertThat(visitor.post(STOP + query, ONE_CLICK).statusCode()).isEqualTo(400);
        }
    }

    /** As the pages of mail providers, and their machines, ask. */
    private HttpResponse<String> oneClick(String address, String type, String body, String... headers)
            throws Exception {
        URI there = site.address().resolve(address);
        HttpRequest.Builder post = HttpRequest.newBuilder(there)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            post.headers(headers);
        }
        try (HttpClient provider = HttpClient.newHttpClient()) {
            return provider.send(post.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void whatAMailProgramPostsStopsThem() throws Exception {
        String form = "application/x-www-form-urlencoded";
        List<String[]> ways = List.of(
                new String[] {},
                new String[] {"Origin", "https://mail.example", "Sec-Fetch-Site", "cross-site"},
                new String[] {"Origin", "null"},
                new String[] {"Referer", "https://mail.example/inbox"});
        for (String[] headers : ways) {
            Member member = coaches.member();
            HttpResponse<String> answer = oneClick(letterTo(member), form, ONE_CLICK, headers);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(rhythm(member)).isEqualTo("NEVER");
        }
        Member member = coaches.member();
        String body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
        assertThat(oneClick(letterTo(member), "multipart/form-data; boundary=b", body)
                        .statusCode())
                .isEqualTo(200);
        assertThat(rhythm(member)).isEqualTo("NEVER");
    }

    /** Nothing but that post, and only with a token in its address. */
    @Test
    void nothingElseComesFromElsewhere() throws Exception {
        String form = "application/x-www-form-urlencoded";
        for (String address : List.of(
                STOP, "/compte/suivis?token=x", "/compte/suivis/arret/?token=x", "/plateformes/essai/suivre?token=x")) {
            HttpResponse<String> answer = oneClick(address, form, ONE_CLICK, "Sec-Fetch-Site", "cross-site");
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
        }
    }
}
