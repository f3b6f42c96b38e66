package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.member.Role;
import vigie.session.OpenSession;
import vigie.web.Api;
import vigie.web.Coaches;
import vigie.web.Site;
import vigie.web.proposal.Proposals;

/** Two moderators read the same case in two windows; whoever comes second is told kindly and loses nothing. */
@ExtendWith(SharedBrowser.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoModeratorsBrowserIT {
    private static final String REASON = "Une phrase.\nUne autre, longtemps pesée.";

    @SuppressWarnings("NullAway.Init")
    private Site site;

    @SuppressWarnings("NullAway.Init")
    private Coaches coaches;

    @SuppressWarnings("NullAway.Init")
    private Api api;

    @SuppressWarnings("NullAway.Init")
    private Proposals proposals;

    @BeforeAll
    void start() {
        site = Site.empty();
        coaches = new Coaches(site);
        api = new Api(site);
        proposals = new Proposals(site);
        proposals.platform("Essai");
    }

    @AfterAll
    void stop() {
        site.close();
    }

    private String answer(Member author, String note) throws Exception {
        api.sent(author, "POST", "/platforms/essai/answers", """
                {"ask": "1a", "value": "YES", "note": "%s", "evidence": [{"kind": "PUBLIC_TERMS",
                 "url": "https://essai.example/terms", "seenOn": "2026-01-10"}]}""".formatted(note));
        return "/moderation/dossiers/" + proposals.latestOf(author).id().value();
    }

    private Page reading(Reader here, boolean scripts, String address) {
        Page page = here.window(Reader.DESK, scripts);
        here.signIn(page, site.bean(OpenSession.class).open(coaches.member(Role.MODERATOR), "Firefox"));
        page.navigate(address);
        return page;
    }

    private static void refuse(Page page) {
        page.locator("[name=outcome][value=REFUSE]").check();
        page.locator("#ground").selectOption("NO_SOURCE");
        page.locator("#reason").fill(REASON);
        decide(page);
    }

    private static void decide(Page page) {
        Reader.arrive(page, () -> page.locator("form.decision button").click());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAnotherDecidedMeanwhileIsSaidAndTheTextIsThere(boolean scripts, Reader reader) throws Exception {
        Reader here = reader.on(site.address());
        String address = answer(coaches.member(), "Article 4, " + scripts + ".");
        Page first = reading(here, scripts, address);
        Page second = reading(here, scripts, address);
        first.locator("[name=outcome][value=PUBLISH]").check();
        decide(first);

        refuse(second);

        assertThat(second.locator("main [role=alert]").innerText()).contains("Ce dossier a changé");
        assertThat(second.locator(".decisions").innerText()).contains("Publié");
        assertThat(second.locator("#reason").inputValue()).isEqualTo(REASON);
        assertThat(second.locator("#ground").inputValue()).isEqualTo("NO_SOURCE");
        assertThat(second.locator("[name=outcome]:checked").count())
                .as("what nobody can decide any more is not chosen")
                .isZero();
        if (scripts) {
            assertThat(second.evaluate("document.activeElement.matches('[role=alert]')"))
                    .isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatItsAuthorChangedMeanwhileIsShownAndEverythingChosenIsStillChosen(boolean scripts, Reader reader)
            throws Exception {
        Reader here = reader.on(site.address());
        Member author = coaches.member();
        String address = answer(author, "Article 4, avant " + scripts + ".");
        Page page = reading(here, scripts, address);
        answer(author, "Article 5, après " + scripts + ".");

        refuse(page);

        assertThat(page.locator("main [role=alert]").innerText()).contains("ce que vous aviez écrit est gardé");
        assertThat(page.locator("dl.lines").innerText()).contains("Article 5, après");
        assertThat(page.locator("[name=outcome][value=REFUSE]").isChecked()).isTrue();
        assertThat(page.locator("#ground").inputValue()).isEqualTo("NO_SOURCE");
        assertThat(page.locator("#reason").inputValue()).isEqualTo(REASON);
        decide(page);
        assertThat(page.locator("main > [role=status]").innerText()).startsWith("La décision est prise");
    }
}
