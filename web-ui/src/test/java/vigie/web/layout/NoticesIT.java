package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.member.Member;
import vigie.web.Coaches;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.Visitor;

/** What was just done is said once, on the page that it leads to, and by nobody but us. */
@ExtendWith(SharedSite.class)
class NoticesIT {
    private static final Map<String, String> PROFILE = Map.of("displayName", "Camille", "language", "FR");

    private final Site site;
    private final Coaches coaches;

    NoticesIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    @Test
    void isSaidOnceAndNotAgainOnReload() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            here.post("/compte/profil", PROFILE);
            assertThat(here.open("/compte/profil").notice()).isEqualTo("C’est enregistré.");
            assertThat(here.page().expectFirst("main > [role=status]").hasAttr("autofocus"))
                    .isTrue();
            assertThat(here.open("/compte/profil").notice()).isEmpty();
        }
    }

    /** Another tab may be loading while this one is led on. */
    @Test
    void isKeptForItsOwnPage() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            here.post("/compte/profil", PROFILE);
            assertThat(here.open("/compte").notice()).isEmpty();
            assertThat(here.open("/compte/sessions").notice()).isEmpty();
            assertThat(here.open("/compte/profil").notice()).isEqualTo("C’est enregistré.");
        }
    }

    @Test
    void twoTabsHaveEachTheirOwn() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            here.post("/compte/profil", PROFILE);
            here.post("/compte/sessions", Map.of("others", "all"));
            assertThat(here.open("/compte/profil").notice()).isEqualTo("C’est enregistré.");
            assertThat(here.open("/compte/sessions").notice()).isEqualTo("Tous vos autres appareils sont déconnectés.");
        }
    }

    @Test
    void noScriptReadsItAndItDoesNotLast() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member())) {
            HttpResponse<String> answer = here.post("/compte/profil", PROFILE);
            List<String> set = answer.headers().allValues("Set-Cookie");
            assertThat(set).hasSize(1);
            assertThat(set.getFirst().split("; ", -1)).contains("Path=/", "HTTPOnly", "SameSite=Lax", "Max-Age=60");
            assertThat(set.getFirst()).startsWith("vigie-notice-");
        }
    }

    /** A page that says it is not kept by anything on the way, though others could have it too. */
    @Test
    void aPublicPageThatSaysItIsNotKept() throws Exception {
        try (Visitor here = coaches.signedIn(coaches.member()).open("/compte")) {
            here.press("Se déconnecter");
            assertThat(here.notice()).isEqualTo("Votre session est fermée.");
            assertThat(here.answer().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(here.open("/").notice()).isEmpty();
            assertThat(here.answer().headers().allValues("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void noLinkAndNoStrangeCookieMakesAPageSayAnything() throws Exception {
        try (Visitor visitor = new Visitor(site)) {
            for (String address : List.of("/compte/connexion?fait=compte", "/compte/connexion?notice=account-opened")) {
                assertThat(visitor.open(address).notice()).isEmpty();
            }
            String name = "vigie-notice-" + Integer.toHexString("/compte/connexion".hashCode());
            visitor.cookies().put(name, "<b>x</b>");
            assertThat(visitor.open("/compte/connexion").notice()).isEmpty();
            assertThat(visitor.cookies()).as("forgotten at once").doesNotContainKey(name);
        }
    }

    @Test
    void aNameIsWrittenOutAsText() throws Exception {
        Member member = coaches.member();
        try (Visitor here = coaches.signedIn(member)) {
            String name = "vigie-notice-" + Integer.toHexString("/compte/sessions".hashCode());
            here.cookies().put(name, Notice.SESSION.about("<b>{1}'</b>").written());
            assertThat(here.open("/compte/sessions").notice()).contains("<b>{1}’</b>");
            assertThat(here.page().select("[role=status] b")).isEmpty();
        }
    }
}
