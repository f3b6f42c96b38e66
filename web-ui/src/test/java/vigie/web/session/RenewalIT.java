package vigie.web.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Member;
import vigie.session.AccessTokens;
import vigie.session.OpenSession;
import vigie.session.Tokens;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** After a quarter of an hour a browser goes on with its other cookie, and its owner notices nothing. */
@ExtendWith(SharedSite.class)
class RenewalIT {
    private final Site site;
    private final Coaches coaches;
    private final Member member;
    private final Tokens tokens;

    RenewalIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
        member = coaches.member();
        tokens = site.bean(OpenSession.class).open(member, "Firefox");
    }

    /** A browser that was left alone for an hour. */
    private Visitor late() throws Exception {
        Visitor visitor = coaches.with(tokens);
        Instant then = Instant.now().minus(Duration.ofHours(1));
        visitor.cookies()
                .put(
                        "vigie-access",
                        site.bean(AccessTokens.class).issue(tokens.session(), then, then.plus(tokens.lives())));
        return visitor;
    }

    @Test
    void anExpiredTokenIsRenewedOnTheWay() throws Exception {
        try (Visitor visitor = late()) {
            Map<String, String> before = Map.copyOf(visitor.cookies());
            visitor.open("/compte/profil");
            assertThat(visitor.address()).isEqualTo("/compte/profil");
            assertThat(visitor.cookies()).hasSize(2).doesNotContainValue(before.get("vigie-access"));
            assertThat(visitor.cookies().get("vigie-refresh")).isNotEqualTo(tokens.refresh());
            Map<String, String> renewed = Map.copyOf(visitor.cookies());
            visitor.open("/compte");
            assertThat(visitor.cookies()).as("a fresh token is kept").isEqualTo(renewed);
        }
    }

    /** A browser drops a cookie whose time is over. */
    @Test
    void theSameWithoutTheFirstCookie() throws Exception {
        try (Visitor visitor = late()) {
            visitor.cookies().remove("vigie-access");
            assertThat(visitor.open("/")
                            .page()
                            .select("header .account-link .name")
                            .text())
                    .isEqualTo("Camille Durand");
            assertThat(visitor.cookies()).hasSize(2);
        }
    }

    @Test
    void aFormThatWasLeftOpenIsStillTaken() throws Exception {
        try (Visitor visitor = coaches.with(tokens).open("/compte/profil")) {
            visitor.cookies().remove("vigie-access");
            visitor.type("Nom affiché", "Lente").press("Enregistrer");
            assertThat(visitor.notice()).isEqualTo("C’est enregistré.");
        }
        assertThat(coaches.now(member).displayName()).isEqualTo("Lente");
    }

    @Test
    void twoPagesAtOnceAreBothAnswered() throws Exception {
        List<Visitor> windows = List.of(late(), late());
        try (ExecutorService threads = Executors.newFixedThreadPool(windows.size())) {
            List<Callable<HttpResponse<String>>> questions = new ArrayList<>();
            windows.forEach(window -> questions.add(() -> window.get("/compte")));
            for (Future<HttpResponse<String>> answer : threads.invokeAll(questions)) {
                assertThat(answer.get().statusCode()).isEqualTo(200);
                assertThat(answer.get().headers().allValues("Set-Cookie")).hasSize(2);
            }
        }
        // The browser keeps the cookies that came last, whichever these are.
        try (Visitor visitor = windows.getLast()) {
            visitor.cookies().remove("vigie-access");
            assertThat(visitor.open("/compte").address()).isEqualTo("/compte");
        }
        windows.getFirst().close();
        assertThat(lettersAboutThieves()).isZero();
    }

    @Test
    void aStolenTokenThatIsUsedLaterEndsTheSessionForBoth() throws Exception {
        try (Visitor owner = late();
                Visitor thief = late()) {
            owner.open("/compte");
            owner.cookies().remove("vigie-access");
            owner.open("/compte");
            assertThat(thief.open("/compte").address()).startsWith("/compte/connexion");
            assertThat(thief.cookies()).isEmpty();
            assertThat(owner.open("/compte").address()).startsWith("/compte/connexion");
            assertThat(lettersAboutThieves()).isEqualTo(1);
        }
    }

    private int lettersAboutThieves() throws SQLException {
        try (Connection connection = site.database().connect();
                var query = connection.prepareStatement(
                        "select count(*) from letter where kind = 'TOKEN_REUSED' and recipient = ?")) {
            query.setString(1, member.email().value());
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
