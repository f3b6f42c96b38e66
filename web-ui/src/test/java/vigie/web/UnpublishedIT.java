package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.directory.NewsItem;
import vigie.follow.FollowPlatform;
import vigie.follow.FollowedNews;
import vigie.member.Member;
import vigie.platform.Slug;

/** Nothing that is not published is in any answer, nor can be told from what never was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnpublishedIT {
    /** As long as the word of what is hidden, and nowhere at all. */
    private static final String NOWHERE = "zqxinconnue";

    private static final List<String> SLUGS = List.of(Hidden.PLATFORM, Hidden.OTHER);
    private static final int ROUNDS = 150;
    private static final int WARMING = 30;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Hidden hidden;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private Map<String, String> before;

    @SuppressWarnings("NullAway.Init")
    private Map<String, String> after;

    @BeforeAll
    void hide() throws Exception {
        site = Site.empty();
        hidden = new Hidden(site);
        api = new Api(site);
        coaches = new Coaches(site);
        hidden.publishAndTakeOff();
        before = PublicAnswers.of(site, SLUGS);
        hidden.sendInVain();
        after = PublicAnswers.of(site, SLUGS);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    /** Otherwise nothing would be shown by what follows. */
    @Test
    void whatIsPublishedIsThere() throws Exception {
        assertThat(after.get("/plateformes/essai")).contains("Lisez tout.", "Une mouette", "Article 2.", "Article 9.");
        assertThat(after.get("/criteres/3")).contains("Et la langue ?");
        assertThat(after.get("/api/v1/platforms/essai/experiences")).contains("Lisez tout.");
        assertThat(after).hasSizeGreaterThan(500);
        assertThat(site.value("select string_agg(distinct kind || ' ' || status, ', ' order by kind || ' ' || status)"
                        + " from moderation_case where kind <> 'APPEAL'"))
                .isEqualTo("ANSWER CHANGES_REQUESTED, ANSWER OPEN, ANSWER PUBLISHED, ANSWER REFUSED, ANSWER WITHDRAWN,"
                        + " EXPERIENCE CHANGES_REQUESTED, EXPERIENCE OPEN, EXPERIENCE PUBLISHED, EXPERIENCE REFUSED,"
                        + " EXPERIENCE RETRACTED, EXPERIENCE WITHDRAWN, PLATFORM OPEN, PLATFORM PUBLISHED,"
                        + " PLATFORM REFUSED, PLATFORM WITHDRAWN, REMARK OPEN, REMARK PUBLISHED, REMARK REFUSED,"
                        + " REMARK WITHDRAWN, REPORT OPEN, REPORT REFUSED");
    }

    @Test
    void noAnswerHasAWordOfIt() {
        after.forEach((address, answer) -> assertThat(answer.toLowerCase(Locale.ROOT))
                .as(address)
                .doesNotContain(Hidden.MARK)
                .doesNotContain("@coachs.example", "contract_extract"));
    }

    @Test
    void noAnswerNamesIt() throws Exception {
        List<String> identifiers = hidden.identifiers();
        assertThat(identifiers).hasSizeGreaterThan(50);
        after.forEach((address, answer) -> assertThat(identifiers.stream().filter(answer::contains))
                .as(address)
                .isEmpty());
    }

    /** Bodies, counts, entity tags: all is as it was before anything was sent; only the figures count what came in. */
    @Test
    void sendingChangesNoAnswer() {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((address, answer) -> {
            if (!address.matches("/transparence|/en/transparency|/api/v1/transparency")) {
                assertThat(after.get(address)).as(address).isEqualTo(answer);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%s",
                "/en?q=%s",
                "/api/v1/platforms?q=%s",
                "/api/v1/platforms?q=%s+retirée",
                "/?q=%s+neuve",
                "/plateformes/%s-retiree",
                "/en/platforms/%s-retiree",
                "/plateformes/%s-retiree/historique",
                "/en/platforms/%s-neuve/history",
                "/plateformes/%s-neuve",
                "/plateformes/%s-refusee",
                "/plateformes/%s-retiree/fiche",
                "/en/platforms/%s-neuve/sheet.pdf",
                "/api/v1/platforms/%s-retiree",
                "/api/v1/platforms/%s-neuve",
                "/api/v1/platforms/%s-retiree/experiences",
                "/api/v1/platforms/%s-retiree/history",
                "/api/v1/platforms/%s-retiree/sheet",
                "/api/v1/platforms/%s-neuve/sheet",
                "/api/v1/choosing?with=%s-retiree",
                "/api/v1/choosing?add=%s",
                "/plateformes/%s-retiree/historique.atom",
                "/plateformes/%s-retiree/partage.png",
                "/en/platforms/%s-neuve/share.png",
                "/en/platforms/%s-neuve/history.atom",
                "/signaler?kind=PLATFORM&id=%s-retiree",
                "/en/report?kind=PLATFORM&id=%s-neuve",
                "/api/v1/platforms?ask.12b=%s"
            })
    void itsNameIsAWordLikeAnyOther(String address) throws Exception {
        String known = PublicAnswers.whole(site, address.formatted(Hidden.MARK).replace("é", "%C3%A9"));
        String unknown = PublicAnswers.whole(site, address.formatted(NOWHERE).replace("é", "%C3%A9"));
        assertThat(neutral(known)).isEqualTo(neutral(unknown));
    }

    private static String neutral(String answer) {
        return answer.replace(Hidden.MARK, "WORD").replace(NOWHERE, "WORD").replaceAll("etag=\\[[^]]*]", "");
    }

    /** Letters of what changed are made of this, with less of it. */
    @Test
    void noLetterOfChangesHasAWordOfIt() throws Exception {
        Member member = coaches.member();
        for (String slug : SLUGS) {
            site.bean(FollowPlatform.class).follow(member.id(), new Slug(slug));
        }
        site.value("update platform_follow set followed_at = now() - interval '1 year' returning 1");
        List<NewsItem> told = site.bean(FollowedNews.class).of(member.id(), Instant.EPOCH, Instant.now(), 1_000);
        assertThat(told).hasSizeGreaterThan(10);
        assertThat(told.toString().toLowerCase(Locale.ROOT)).doesNotContain(Hidden.MARK);
    }

    private Map<String, String> hiddenIdentifiers() throws Exception {
        Map<String, String> found = new LinkedHashMap<>();
        for (String table : List.of(
                "experience where published_at is null",
                "answer where withdrawn_at is not null",
                "answer_proposal where id not in (select id from answer)",
                "remark",
                "report",
                "appeal",
                "platform where withdrawn_at is not null",
                "platform_proposal",
                "member",
                "moderation_case where kind = 'EXPERIENCE' and status = 'REFUSED'",
                "decision where reason is not null")) {
            found.put(table, site.value("select id from " + table + " limit 1"));
        }
        return found;
    }

    @Test
    void itsIdentifierIsAsGoodAsNone() throws Exception {
        for (Map.Entry<String, String> each : hiddenIdentifiers().entrySet()) {
            String unknown = UUID.randomUUID().toString();
            for (String address : List.of(
                    "/signaler?kind=EXPERIENCE&id=",
                    "/en/report?kind=EXPERIENCE&id=",
                    "/signaler?kind=ANSWER&id=",
                    "/signaler?kind=REPORT&id=",
                    "/signaler?kind=PLATFORM&id=",
                    "/plateformes/essai?after=",
                    "/plateformes/essai?from=",
                    "/plateformes/essai/historique?after=",
                    "/nouveautes?after=",
                    "/en/news?after=",
                    "/api/v1/platforms/essai/experiences?cursor=",
                    "/api/v1/platforms/essai/history?cursor=",
                    "/api/v1/news?cursor=",
                    "/api/v1/choosing?cursor=",
                    "/api/v1/platforms?cursor=",
                    "/api/v1/platforms/",
                    "/plateformes/",
                    "/signaler/recours?token=")) {
                assertThat(PublicAnswers.whole(site, address + each.getValue()).replace(each.getValue(), "ID"))
                        .as(address + each)
                        .isEqualTo(PublicAnswers.whole(site, address + unknown).replace(unknown, "ID"));
            }
            for (String kind : List.of("EXPERIENCE", "ANSWER", "PLATFORM")) {
                assertThat(said(api.send(null, "POST", "/reports", report(kind, each.getValue()))))
                        .as(kind + each)
                        .isEqualTo(said(api.send(null, "POST", "/reports", report(kind, unknown))));
            }
        }
    }

    private static String report(String kind, String id) {
        return """
                {"subject": {"kind": "%s", "id": "%s"}, "ground": "INACCURATE", "explanation": "Non.", "name": "Inès",
                 "email": "ines@exemple.fr", "goodFaith": true}""".formatted(kind, id);
    }

    // The name of a request is its own.
    private static String said(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 404);
        return answer.statusCode() + answer.body().replaceAll("urn:vigie:request:[^\"]+", "");
    }

    // Each form that is opened has a name of its own.
    private static String said(HttpResponse<String> page, String id) {
        return page.statusCode()
                + page.body().replace(id, "ID").replaceFirst("name=\"form\" value=\"[-0-9a-f]+\"", "name=\"form\"");
    }

    /** What others sent, decided on or kept is nobody's: not a member's either. */
    @Test
    void toAnotherMemberItIsAsGoodAsNone() throws Exception {
        for (Map.Entry<String, String> each : hiddenIdentifiers().entrySet()) {
            Member other = coaches.member();
            String id = each.getValue();
            String unknown = UUID.randomUUID().toString();
            for (String[] call : new String[][] {
                {"POST", "/appeals", "{\"decision\": \"%s\", \"text\": \"Non.\"}"},
                {"POST", "/remarks", "{\"case\": \"%s\", \"text\": \"Non.\"}"},
                {"DELETE", "/me/sessions/%s", ""}
            }) {
                assertThat(said(api.send(other, call[0], call[1].formatted(id), call[2].formatted(id))))
                        .as(call[1] + each)
                        .isEqualTo(
                                said(api.send(other, call[0], call[1].formatted(unknown), call[2].formatted(unknown))));
            }
            try (Visitor visitor = coaches.signedIn(other)) {
                for (String address : List.of(
                        "/compte/recours/",
                        "/contribuer/dossier/",
                        "/contribuer/plateforme?dossier=",
                        "/contribuer/remarque?dossier=",
                        "/moderation/dossiers/",
                        "/contribuer/vecu/essai?kept=")) {
                    HttpResponse<String> answer = visitor.get(address + id);
                    HttpResponse<String> never = visitor.get(address + unknown);
                    assertThat(said(answer, id)).as(address + each).isEqualTo(said(never, unknown));
                }
            }
        }
        try (Visitor visitor = coaches.signedIn(coaches.member())) {
            for (String address : List.of(
                    "/compte/contributions",
                    "/compte/donnees/export",
                    "/contribuer/vecu/essai",
                    "/contribuer/reponse/essai/1a",
                    "/contribuer/reponse/essai/8a",
                    "/plateformes/essai",
                    "/compte")) {
                assertThat(visitor.get(address).body().toLowerCase(Locale.ROOT))
                        .as(address)
                        .doesNotContain(Hidden.MARK);
            }
        }
    }

    /** Somebody proposes what another one proposed already, or what was taken off: as if it were new. */
    @Test
    void aPlatformOfTheSameNameIsProposedAsIfTheHiddenOneWereNot() throws Exception {
        for (String name : List.of("neuve", "refusée", "retirée")) {
            for (String word : List.of(Hidden.MARK, NOWHERE)) {
                HttpResponse<String> answer =
                        api.send(coaches.member(), "POST", "/platforms", """
                        {"name": "%1$s %2$s", "kind": "HYBRID", "website": "https://%1$s%3$d.example/",
                         "languages": ["fr"], "offers": [], "summary": "Une."}""".formatted(word, name, name.length()));
                assertThat(answer.statusCode()).as(word + name + answer.body()).isEqualTo(201);
            }
        }
    }

    /** Wide enough for a busy machine: each one's median lies among the other one's usual times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plateformes/%s-retiree",
                "/api/v1/platforms/%s-retiree",
                "/api/v1/platforms/%s-retiree/experiences",
                "/signaler?kind=PLATFORM&id=%s-retiree",
                "/plateformes/%s-neuve"
            })
    void itIsMissedAsFastAsWhatNeverWas(String address) throws Exception {
        assertAlike(
                address, () -> site.get(address.formatted(Hidden.MARK)), () -> site.get(address.formatted(NOWHERE)));
    }

    @Test
    void itIsNotReportedAsFastAsWhatNeverWas() throws Exception {
        String lived = site.value("select id from experience where published_version is null limit 1");
        String answer = site.value("select id from answer where withdrawn_at is not null limit 1");
        assertAlike(
                "report of an experience",
                () -> api.send(null, "POST", "/reports", report("EXPERIENCE", lived)),
                () -> api.send(
                        null,
                        "POST",
                        "/reports",
                        report("EXPERIENCE", UUID.randomUUID().toString())));
        assertAlike(
                "report of an answer",
                () -> api.send(null, "POST", "/reports", report("ANSWER", answer)),
                () -> api.send(
                        null,
                        "POST",
                        "/reports",
                        report("ANSWER", UUID.randomUUID().toString())));
    }

    private interface Question {
        HttpResponse<String> ask() throws Exception;
    }

    private static void assertAlike(String what, Question hidden, Question never) throws Exception {
        List<Long> one = new ArrayList<>();
        List<Long> other = new ArrayList<>();
        for (int round = 0; round < WARMING + ROUNDS; round++) {
            // By turns, so that whatever else the machine does slows down both.
            long first = nanos(round % 2 == 0 ? hidden : never);
            long second = nanos(round % 2 == 0 ? never : hidden);
            if (round >= WARMING) {
                one.add(round % 2 == 0 ? first : second);
                other.add(round % 2 == 0 ? second : first);
            }
        }
        one.sort(null);
        other.sort(null);
        assertThat(one.get(ROUNDS / 2)).as(what).isBetween(other.get(ROUNDS / 20), other.get(ROUNDS - ROUNDS / 20));
        assertThat(other.get(ROUNDS / 2)).as(what).isBetween(one.get(ROUNDS / 20), one.get(ROUNDS - ROUNDS / 20));
    }

    private static long nanos(Question question) throws Exception {
        long start = System.nanoTime();
        assertThat(question.ask().statusCode()).isEqualTo(404);
        return System.nanoTime() - start;
    }
}
