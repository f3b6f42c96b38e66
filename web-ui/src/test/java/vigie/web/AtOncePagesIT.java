package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.Case;
import vigie.moderation.ModerationLog;
import vigie.moderation.Outcome;
import vigie.web.proposal.Proposals;

/** A form posted several times at once is one case; of two moderators at once one decides, and the other loses nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtOncePagesIT {
    private static final int TIMES = 4;
    private static final int ROUNDS = 5;

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @BeforeAll
    void start() {
        site = Site.empty();
        coaches = new Coaches(site);
        proposals = new Proposals(site);
        proposals.platform("Essai");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> posts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(posts.size());
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(posts.size())) {
            List<Future<HttpResponse<String>>> running = posts.stream()
                    .map(post -> threads.submit(() -> {
                        start.await(1, TimeUnit.MINUTES);
                        return post.call();
                    }))
                    .toList();
            for (Future<HttpResponse<String>> each : running) {
                answers.add(each.get(1, TimeUnit.MINUTES));
            }
        }
        return answers;
    }

    /** The same form, as often as an impatient finger taps. */
    private List<HttpResponse<String>> tapped(@Nullable Member who, String address, Map<String, String> form)
            throws Exception {
        List<Visitor> windows = new ArrayList<>();
        List<Callable<HttpResponse<String>>> posts = new ArrayList<>();
        for (int time = 0; time < TIMES; time++) {
            Visitor window = who == null ? new Visitor(site) : coaches.signedIn(who);
            windows.add(window);
            posts.add(() -> window.post(address, form));
        }
        List<HttpResponse<String>> answers = atOnce(posts);
        windows.forEach(Visitor::close);
        return answers;
    }

    private void assertOneCase(Member who, String address, Map<String, String> form) throws Exception {
        List<HttpResponse<String>> answers = tapped(who, address, form);
        assertThat(answers)
                .as(answers.getLast().body())
                .extracting(HttpResponse::statusCode)
                .containsOnly(303);
        assertThat(site.value(
                        "select count(*) || ' of revision ' || max(revision) from moderation_case where author_id = '"
                                + who.id().value() + "'"))
                .isEqualTo("1 of revision 1");
        assertThat(site.value("select count(*) from moderation_log l join moderation_case c on c.id = l.case_id"
                        + " where c.author_id = '" + who.id().value() + "'"))
                .isEqualTo("1");
    }

    @Test
    void anExperience() throws Exception {
        Member who = coaches.member();
        assertOneCase(who, "/contribuer/vecu/essai", FilledForms.experience());
        assertThat(site.value("select count(*) from experience_version v join experience e on e.id = v.experience_id"
                        + " where e.member_id = '" + who.id().value() + "'"))
                .isEqualTo("1");
    }

    @Test
    void anAnswer() throws Exception {
        assertOneCase(coaches.member(), "/contribuer/reponse/essai/1a", FilledForms.answer());
    }

    @Test
    void aRecheck() throws Exception {
        Case published = proposals.answer("essai", "2a", "BOTH");
        proposals.publish(published);
        assertOneCase(coaches.member(), "/contribuer/reponse/essai/2a/toujours-vrai", Map.of("x", ""));
    }

    @Test
    void aPlatform() throws Exception {
        assertOneCase(
                coaches.member(),
                "/contribuer/plateforme",
                Map.of(
                        "name",
                        "Nouvelle Vague",
                        "website",
                        "https://vague.example/",
                        "kind",
                        "SERVICE",
                        "summary.fr",
                        "Une.",
                        "languages.fr",
                        "yes",
                        "sure",
                        "yes"));
    }

    @Test
    void aRemark() throws Exception {
        assertOneCase(coaches.member(), "/contribuer/remarque", Map.of("criterion", "3", "text", "Et la langue ?"));
    }

    @Test
    void aReport() throws Exception {
        String email = Coaches.freshEmail();
        List<HttpResponse<String>> answers = tapped(
                null,
                "/signaler",
                Map.of(
                        "kind",
                        "PLATFORM",
                        "id",
                        "essai",
                        "key",
                        UUID.randomUUID().toString(),
                        "ground",
                        "INACCURATE",
                        "explanation",
                        "Non.",
                        "name",
                        "Inès",
                        "email",
                        email,
                        "goodFaith",
                        "yes"));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers)
                .extracting(answer -> answer.headers().firstValue("Location").orElseThrow())
                .containsOnly(
                        answers.getFirst().headers().firstValue("Location").orElseThrow());
        assertThat(site.value("select count(*) from moderation_case c join report r on r.id = c.subject_id"
                        + " where r.reporter_email = '" + email + "'"))
                .isEqualTo("1");
        new Mailbox(site).await(email, "signal");
        assertThat(new Mailbox(site).subjects(email)).hasSize(1);
    }

    @Test
    void anAppeal() throws Exception {
        Member who = coaches.member();
        String decision = refusedRemark(who);
        List<HttpResponse<String>> answers =
                tapped(who, "/compte/recours/" + decision, Map.of("text", "Relisez, s’il vous plaît."));
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(site.value("select count(*) from appeal where decision_id = '" + decision + "'"))
                .isEqualTo("1");
        assertThat(site.value("select count(*) from moderation_case where kind = 'APPEAL' and author_id = '"
                        + who.id().value() + "'"))
                .isEqualTo("1");
    }

    private String refusedRemark(Member who) throws Exception {
        try (Visitor visitor = coaches.signedIn(who)) {
            visitor.post("/contribuer/remarque", Map.of("criterion", "3", "text", "Une remarque de plus."));
        }
        Case sent = proposals.latestOf(who);
        proposals.decide(sent, Outcome.REFUSE);
        return site.value(
                "select id from decision where case_id = '" + sent.id().value() + "'");
    }

    @Test
    void aWithdrawal() throws Exception {
        Member who = coaches.member();
        try (Visitor visitor = coaches.signedIn(who)) {
            visitor.post("/contribuer/vecu/essai", FilledForms.experience());
        }
        List<HttpResponse<String>> answers = tapped(who, "/contribuer/vecu/essai/retrait", Map.of("x", ""));
        assertThat(answers).extracting(HttpResponse::statusCode).contains(303).isSubsetOf(303, 404);
        assertThat(site.value("select string_agg(event, ' ' order by number) from moderation_log where case_id = '"
                        + proposals.latestOf(who).id().value() + "'"))
                .isEqualTo("SUBMITTED RETRACTED");
    }

    private static Map<String, String> verdict(String outcome, String reason) {
        return Map.of("version", "1", "outcome", outcome, "ground", "OFF_TOPIC", "reason", reason);
    }

    @Test
    void aDecision() throws Exception {
        Case waits = remark();
        List<HttpResponse<String>> answers = tapped(
                coaches.member(Role.MODERATOR),
                "/moderation/dossiers/" + waits.id().value(),
                verdict("REFUSE", "Hors sujet."));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(303)
                .isSubsetOf(303, 409);
        assertThat(site.value("select count(*) from decision where case_id = '"
                        + waits.id().value() + "'"))
                .isEqualTo("1");
    }

    private Case remark() throws Exception {
        Member who = coaches.member();
        try (Visitor visitor = coaches.signedIn(who)) {
            visitor.post("/contribuer/remarque", Map.of("criterion", "3", "text", "Remarque " + UUID.randomUUID()));
        }
        return proposals.latestOf(who);
    }

    @Test
    void ofTwoModeratorsOneDecidesAndTheOtherIsToldAndLosesNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            Case waits = remark();
            String address = "/moderation/dossiers/" + waits.id().value();
            try (Visitor alix = coaches.signedIn(Role.MODERATOR);
                    Visitor boris = coaches.signedIn(Role.MODERATOR)) {
                List<HttpResponse<String>> answers = atOnce(List.of(
                        () -> alix.post(address, verdict("REFUSE", "Écrit par Alix,\nlonguement.")),
                        () -> boris.post(address, verdict("REQUEST_CHANGES", "Écrit par Boris,\nlonguement."))));
                assertThat(answers).extracting(HttpResponse::statusCode).containsExactlyInAnyOrder(303, 409);
                boolean alixDecided = answers.getFirst().statusCode() == 303;
                Document late = Site.parsed(alixDecided ? answers.getLast() : answers.getFirst());
                String name = alixDecided ? "Boris" : "Alix";
                assertThat(late.select("main [role=alert]").text()).contains("Ce dossier a changé");
                assertThat(late.select("main .written bdi, main textarea").stream()
                                .map(each -> each.wholeText().strip()))
                        .contains("Écrit par " + name + ",\nlonguement.");
                PageRules.assertAll(late);
                assertThat(site.value("select count(*) || ' ' || min(reason) from decision where case_id = '"
                                + waits.id().value() + "'"))
                        .isEqualTo("1 Écrit par " + (alixDecided ? "Alix" : "Boris") + ",\nlonguement.");
            }
        }
        assertThat(site.bean(ModerationLog.class).verify().whole()).isTrue();
    }
}
