package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Hint;
import vigie.moderation.OpenCase;
import vigie.platform.Platforms;
import vigie.session.OpenSession;
import vigie.web.Coaches;
import vigie.web.Site;
import vigie.web.moderation.ModerationSite;

/** Moderators decide in a browser: by keyboard, with a screen reader's rules, on a phone. */
@ExtendWith({ModerationBrowserIT.OwnSite.class, SharedBrowser.class})
class ModerationBrowserIT {
    /** Gives the site whose cases have subjects. */
    static final class OwnSite implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Site resolveParameter(ParameterContext parameter, ExtensionContext test) {
            return ModerationSite.of(test);
        }
    }

    private final Site site;
    private final Coaches coaches;

    ModerationBrowserIT(Site site) {
        this.site = site;
        coaches = new Coaches(site);
    }

    private CaseId open(CaseKind kind) {
        return site.bean(OpenCase.class)
                .open(
                        kind,
                        site.bean(Platforms.class).all().getFirst().id(),
                        coaches.member().id(),
                        UUID.randomUUID(),
                        Set.of(Hint.BURST, Hint.NAMES_A_PERSON),
                        false)
                .id();
    }

    private Page signedIn(Reader reader, int width, ColorScheme scheme) {
        Reader here = reader.on(site.address());
        Member moderator = coaches.member(Role.MODERATOR);
        Page page = here.window(width, options -> options.setColorScheme(scheme));
        here.signIn(page, site.bean(OpenSession.class).open(moderator, "Firefox"));
        return page;
    }

    private interface Look {
        void at(String state);
    }

    private void walk(Page page, Look look) {
        for (CaseKind kind : CaseKind.values()) {
            CaseId id = open(kind);
            page.navigate("/moderation/dossiers/" + id.value());
            page.evaluate(ReflowBrowserIT.OPEN_ALL);
            look.at("a case of the kind " + kind);
        }
        Reader.arrive(page, () -> page.locator("form.decision button").click());
        look.at("a decision that is missing");
        page.navigate("/moderation");
        page.evaluate(ReflowBrowserIT.OPEN_ALL);
        look.at("the queue");
        page.navigate("/transparence");
        look.at("figures");
    }

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "320, DARK"})
    void axeFindsNothing(int width, ColorScheme scheme, Reader reader) {
        Page page = signedIn(reader, width, scheme);
        List<String> violations = new ArrayList<>();
        walk(page, state -> violations.addAll(AccessibilityBrowserIT.violations(page, state, scheme)));
        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Reader.NARROWEST, Reader.DESK})
    void nothingIsWiderThanTheWindow(int width, Reader reader) {
        Page page = signedIn(reader, width, ColorScheme.LIGHT);
        walk(page, state -> {
            assertThat((List<?>) page.evaluate(ReflowBrowserIT.WIDER_THAN_THE_WINDOW))
                    .as(state)
                    .isEmpty();
            assertThat((List<?>) page.evaluate(ReflowBrowserIT.SMALL_TARGETS, 24))
                    .as("targets of %s", state)
                    .isEmpty();
        });
    }

    @Test
    void theQueueIsWalkedByKeysAndACaseDecided(Reader reader) {
        open(CaseKind.EXPERIENCE);
        open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK, ColorScheme.LIGHT);
        page.navigate("/moderation");
        List<String> cases = page.locator("a[data-case]").all().stream()
                .map(each -> each.getAttribute("href"))
                .toList();
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(cases.getFirst());
        page.keyboard().press("j");
        assertThat(focused(page)).isEqualTo(cases.get(1));
        page.keyboard().press("k");
        assertThat(focused(page)).isEqualTo(cases.getFirst());
        Reader.arrive(page, () -> page.keyboard().press("Enter"));
        assertThat(page.url()).endsWith(cases.getFirst());
        Reader.arrive(page, () -> page.keyboard().press("j"));
        assertThat(page.url()).endsWith(cases.get(1));
        Reader.arrive(page, () -> page.keyboard().press("k"));
        assertThat(page.url()).endsWith("/moderation");
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.getAttribute('href')");
    }

    @Test
    void keysChooseADecisionAndOnlyFittingGroundsAreOffered(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK, ColorScheme.LIGHT);
        page.navigate("/moderation/dossiers/" + id.value());
        page.keyboard().press("r");
        assertThat(chosen(page)).isEqualTo("REFUSE");
        assertThat(page.locator("#ground option[value=UNFOUNDED]").isDisabled()).isFalse();
        page.keyboard().press("m");
        assertThat(chosen(page)).isEqualTo("REQUEST_CHANGES");
        assertThat(page.locator("#ground option[value=UNFOUNDED]").isDisabled()).isTrue();
        page.keyboard().press("p");
        assertThat(chosen(page)).isEqualTo("PUBLISH");
        assertThat(page.locator("#ground").isVisible()).isFalse();
        page.keyboard().press("r");
        assertThat(page.locator("#ground").isVisible()).isTrue();
        page.locator("#reason").fill("");
        page.locator("#reason").pressSequentially("pmrjk?");
        assertThat(page.locator("#reason").inputValue()).isEqualTo("pmrjk?");
        assertThat(chosen(page)).isEqualTo("REFUSE");
    }

    private static Object chosen(Page page) {
        return page.evaluate("document.querySelector('[name=outcome]:checked')?.value ?? ''");
    }

    @Test
    void keysAreListedAndCanBeSwitchedOffForGood(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK, ColorScheme.LIGHT);
        page.navigate("/moderation/dossiers/" + id.value());
        Locator help = page.locator("[data-keys]");
        assertThat(help.locator("dl").isVisible()).isFalse();
        page.keyboard().press("?");
        assertThat(help.locator("dl").isVisible()).isTrue();
        help.locator("[data-keys-on]").uncheck();
        page.keyboard().press("r");
        assertThat(chosen(page)).isEqualTo("");
        page.reload();
        page.keyboard().press("r");
        assertThat(chosen(page)).isEqualTo("");
        page.locator("[data-keys] summary").click();
        help.locator("[data-keys-on]").check();
        page.keyboard().press("m");
        assertThat(chosen(page)).isEqualTo("REQUEST_CHANGES");
    }

    @Test
    void withoutScriptsEverythingIsThereButTheShortcuts(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        Reader here = reader.on(site.address());
        Page page = here.window(Reader.PHONE, options -> options.setJavaScriptEnabled(false));
        here.signIn(page, site.bean(OpenSession.class).open(coaches.member(Role.MODERATOR), "Firefox"));
        page.navigate("/moderation/dossiers/" + id.value());
        assertThat(page.locator("[data-keys]").isVisible()).isFalse();
        page.getByLabel("Refuser").check();
        page.locator("#ground").selectOption("OFF_TOPIC");
        page.locator("#reason").fill("Voici pourquoi.");
        page.locator("form.decision button").click();
        assertThat(page.locator(".decisions .written").first().innerText()).isEqualTo("Voici pourquoi.");
    }
}
