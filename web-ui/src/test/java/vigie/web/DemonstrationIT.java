package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vigie.demonstration.ShownAccount;
import vigie.member.EmailAddress;
import vigie.member.Member;
import vigie.member.Members;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;
import vigie.moderation.ModerationLog;
import vigie.questionnaire.CriterionState;
import vigie.session.OpenSession;

/** A demonstration: told once, of invented platforms alone, and said to be one wherever one looks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationIT {
    private final TestDatabase database = TestDatabases.fresh();
    private Site site;

    @BeforeAll
    void start() {
        site = Site.demonstration(database);
    }

    @AfterAll
    void stop() {
        site.close();
    }

    @Test
    void hasEnoughOfEverything() throws SQLException {
        assertThat(count("platform")).isGreaterThanOrEqualTo(14);
        assertThat(count("member")).isGreaterThanOrEqualTo(60);
        assertThat(count("experience where published_version is not null")).isGreaterThanOrEqualTo(300);
        assertThat(count("moderation_case where status = 'OPEN' or pending_outcome is not null"))
                .isGreaterThanOrEqualTo(15);
    }

    @Test
    void aCaseOfEachKindWaitsAndEachHintIsGiven() throws SQLException {
        assertThat(texts("select distinct kind from moderation_case where status = 'OPEN' order by 1"))
                .containsExactly("ANSWER", "APPEAL", "EXPERIENCE", "PLATFORM", "REMARK", "REPORT");
        assertThat(texts("select distinct unnest(hints) from moderation_case where status = 'OPEN' order by 1"))
                .contains("BURST", "CONTRADICTION", "EMAIL_ADDRESS", "NAMES_A_PERSON", "PHONE_NUMBER", "SAME_TEXT");
        assertThat(count("moderation_case where pending_outcome is not null")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void everyOutcomeWasDecidedOverTheYears() throws SQLException {
        assertThat(texts("select distinct outcome from decision order by 1"))
                .containsExactly("PUBLISH", "REFUSE", "REQUEST_CHANGES", "RESTORE", "REVERSE", "UPHOLD", "WITHDRAW");
        assertThat(texts("select distinct extract(year from submitted_at)::text from moderation_case"))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(count("moderation_case where submitted_at > now()")).isZero();
        assertThat(count("answer where superseded_at is not null")).isGreaterThanOrEqualTo(20);
    }

    /** A report quotes what it is about, and an appeal speaks of the ground that was given. */
    @Test
    void whatIsReportedAndAppealedIsWhatIsThere() throws SQLException {
        assertThat(count("report where kind = 'EXPERIENCE' and seen = ''")).isZero();
        assertThat(count("appeal a join decision d on d.id = a.decision_id"
                        + " where a.text like '%publicité%' and d.ground <> 'ADVERTISING'"))
                .isZero();
        assertThat(count("appeal a join decision d on d.id = a.decision_id"
                        + " where a.text like '%contrat%' and d.ground <> 'NOT_LIVED'"))
                .isZero();
    }

    @Test
    void everySignIsSeenInTheDirectory() throws IOException, InterruptedException {
        Document directory = site.page("/");
        assertThat(directory.select("tbody svg.state use").eachAttr("href"))
                .containsAll(Arrays.stream(CriterionState.values())
                        .map(each -> "#" + each)
                        .toList());
    }

    /** However many came after it. */
    @Test
    void theTimelineLeadsToEachExperience() throws Exception {
        String slug = texts("select p.slug from platform p join platform_lived l on l.platform_id = p.id"
                        + " order by l.experiences desc limit 1")
                .getFirst();
        String timeline = "/plateformes/" + slug + "/historique";
        List<String> links = new ArrayList<>();
        for (String page = timeline; !page.isEmpty(); ) {
            Document shown = site.page(page);
            links.addAll(shown.select("main ol a[href*=#vecu-]").eachAttr("href"));
            page = shown.select("main nav a[href*=after=]").attr("href");
        }
        assertThat(links).hasSizeGreaterThan(25);
        for (String link : links) {
            URI address = URI.create(link);
            assertThat(site.page(address.getPath() + "?" + address.getQuery()).getElementById(address.getFragment()))
                    .as(link)
                    .isNotNull();
        }
    }

    @Test
    void theLogVerifies() {
        ModerationLog.Verification verification = site.bean(ModerationLog.class).verify();
        assertThat(verification.whole()).isTrue();
        assertThat(verification.entries()).isGreaterThan(600);
    }

    @Test
    void nothingIsRealAndNobodyGetsALetter() throws SQLException {
        assertThat(texts("select website from platform")).allMatch(each -> each.matches("https://[a-z-]+\\.example/"));
        assertThat(texts("select evidence_url from evidence"))
                .allMatch(each -> each.matches("https://[a-z-]+\\.example/.*"));
        assertThat(texts("select email from member")).allMatch(each -> each.endsWith("@demo.example"));
        assertThat(count("letter")).isZero();
    }

    @Test
    void aSecondStartTellsNothingAgain() throws SQLException {
        List<String> before = texts("select id::text from experience order by 1");
        try (Site second = Site.demonstration(database)) {
            assertThat(second.database()).isEqualTo(database);
            assertThat(texts("select id::text from experience order by 1")).isEqualTo(before);
        }
    }

    @Test
    void noStoryIsToldBesideRealPlatforms() {
        try (Site real = Site.filled()) {
            assertThatThrownBy(() -> Site.demonstration(real.database()).close())
                    .hasMessageContaining("no demonstration");
        }
    }

    @Test
    void everyPageSaysThatAllIsInvented() throws IOException, InterruptedException {
        List<String> seen = new ArrayList<>();
        for (String route : RoutesIT.pages()) {
            String path = route.replace("{slug}", "cordalune")
                    .replace("{number}", "1")
                    .replaceAll("\\{[a-z]+}", "0189c2d4-1111-7000-8000-00000000000a");
            HttpResponse<String> answer = ask(path, ShownAccount.ADMINISTRATOR);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                assertSaysSo(answer);
                seen.add(path);
            }
        }
        assertThat(seen).hasSizeGreaterThan(30);
        assertSaysSo(site.get("/nothing-is-here"));
        assertSaysSo(site.get("/en/nothing-is-here"));
    }

    private static void assertSaysSo(HttpResponse<String> answer) {
        Document page = Site.parsed(answer);
        boolean english = answer.uri().getPath().matches("/en(/.*)?");
        assertThat(page.select("body > aside").text())
                .as(answer.uri().getPath())
                .startsWith(english ? "Demonstration:" : "Démonstration")
                .contains(english ? "are invented" : "sont inventés");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.headers().firstValue("X-Vigie-Edition")).contains("demonstration");
    }

    @Test
    void programsAreToldToo() throws IOException, InterruptedException {
        for (String address : List.of("/api/v1/platforms", "/api/v1/platforms/no", "/api/v1/questionnaire")) {
            assertThat(site.get(address).headers().firstValue("X-Vigie-Edition"))
                    .as(address)
                    .contains("demonstration");
        }
    }

    @Test
    void eachRoleIsTriedWithOneButton() throws IOException, InterruptedException {
        Document page = site.page("/compte/connexion");
        assertThat(page.select(".visitors form")).hasSize(ShownAccount.values().length);
        for (Element form : page.select(".visitors form")) {
            String email = form.expectFirst("[name=email]").val();
            String password = form.expectFirst("[name=password]").val();
            try (Visitor browser = new Visitor(site)) {
                HttpResponse<String> answer =
                        browser.post(form.attr("action"), Map.of("suite", "", "email", email, "password", password));
                assertThat(answer.statusCode()).as(email).isEqualTo(303);
            }
        }
        assertThat(member(ShownAccount.ADMINISTRATOR).role().name()).isEqualTo("ADMINISTRATOR");
        assertThat(member(ShownAccount.SECOND_MODERATOR).role().name()).isEqualTo("MODERATOR");
    }

    private Member member(ShownAccount visitor) {
        return site.bean(Members.class)
                .withEmailKey(EmailAddress.of(visitor.email()).orElseThrow().key())
                .orElseThrow();
    }

    private HttpResponse<String> ask(String path, ShownAccount visitor) throws IOException, InterruptedException {
        String token =
                site.bean(OpenSession.class).open(member(visitor), "Firefox").access();
        HttpRequest request = HttpRequest.newBuilder(site.address().resolve(path))
                .header("Cookie", "vigie-access=" + token)
                .build();
        return site.http().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private long count(String from) throws SQLException {
        return Long.parseLong(texts("select count(*)::text from " + from).getFirst());
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
