package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.member.Member;
import vigie.member.Role;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.DecideCase;
import vigie.moderation.Hint;
import vigie.moderation.OpenCase;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;
import vigie.platform.Platforms;
import vigie.session.OpenSession;
import vigie.web.Coaches;
import vigie.web.Site;
import vigie.web.moderation.ModerationSite;

/** Moderators decide in a browser: by keyboard, with a screen reader's rules, on a phone. */
@ExtendWith({ModerationSite.class, SharedBrowser.class})
class ModerationBrowserIT {
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

    private Page signedIn(Reader reader, int width) {
        Reader here = reader.on(site.address());
        Member moderator = coaches.member(Role.MODERATOR);
        Page page = here.window(width);
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
            page.evaluate(Looks.OPEN_ALL);
            look.at("a case of the kind " + kind);
        }
        Reader.arrive(page, () -> page.locator("form.decision button").click());
        look.at("a decision that is missing");
        page.navigate("/moderation");
        page.evaluate(Looks.OPEN_ALL);
        look.at("the queue");
        page.navigate("/transparence");
        look.at("figures");
    }

    @Test
    void pagesAreReadAndFit(Reader reader) {
        Page page = signedIn(reader, Reader.DESK);
        List<String> wrong = new ArrayList<>();
        walk(page, state -> wrong.addAll(Looks.wrong(page, state)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void theQueueIsWalkedByKeysAndACaseDecided(Reader reader) {
        open(CaseKind.EXPERIENCE);
        open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK);
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

    /** A letter pressed in passing, when the focus is on a choice already, must not throw a reason away. */
    @Test
    void theKeysThatLeadAwayDoNotLeaveWhatIsBegun(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK);
        String address = "/moderation/dossiers/" + id.value();
        page.navigate(address);
        page.locator("[name=outcome][value=REFUSE]").check();
        page.locator("#reason").fill("Longuement pesé.");
        page.locator("[name=outcome][value=REFUSE]").focus();
        Locator said = page.locator("form.decision [role=status]");
        assertThat(said.innerText()).isEmpty();
        for (String key : List.of("j", "k")) {
            page.keyboard().press(key);
            assertThat(said.innerText()).as(key).contains("n’est pas encore prise");
            assertThat(page.url()).endsWith(address);
            assertThat(page.locator("#reason").inputValue()).isEqualTo("Longuement pesé.");
            String way = key.equals("j") ? "next" : "up";
            assertThat(said.locator("a").getAttribute("href"))
                    .endsWith(page.locator(".case-trail a[rel=" + way + "]").getAttribute("href"));
        }
        page.locator("#reason").fill(" ");
        page.keyboard().press("Escape");
        page.evaluate("document.activeElement.blur();"
                + " document.querySelectorAll('[name=outcome]').forEach((each) => { each.checked = false; })");
        Reader.arrive(page, () -> page.keyboard().press("k"));
        assertThat(page.url()).endsWith("/moderation");
    }

    /** On the smallest desk, with a notice over the case too, nobody has to look for it. */
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void theButtonThatDecidesIsInSight(CaseKind kind, Reader reader) {
        CaseId id = open(kind);
        Page page = signedIn(reader, Reader.DESK);
        page.setViewportSize(Reader.DESK, 800);
        page.navigate("/moderation/dossiers/" + id.value());
        assertThat(bottomOfTheButton(page)).isLessThanOrEqualTo(800);
        page.evaluate("document.querySelector('main').prepend(Object.assign(document.createElement('p'),"
                + " { className: 'notice', textContent: 'La décision est prise.' }))");
        assertThat(bottomOfTheButton(page)).isLessThanOrEqualTo(800);
        page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
        assertThat(bottomOfTheButton(page)).isBetween(0d, 800d);
    }

    private static double bottomOfTheButton(Page page) {
        return ((Number) page.evaluate("document.querySelector('form.decision button').getBoundingClientRect().bottom"))
                .doubleValue();
    }

    private static Object focused(Page page) {
        return page.evaluate("document.activeElement.getAttribute('href')");
    }

    @Test
    void keysChooseADecisionAndOnlyFittingGroundsAreOffered(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK);
        page.navigate("/moderation/dossiers/" + id.value());
        page.keyboard().press("r");
        assertThat(chosen(page)).isEqualTo("REFUSE");
        assertThat(page.locator("#ground option[value=DUPLICATE]").isDisabled()).isFalse();
        assertThat(page.locator("#ground option[value=UNFOUNDED]").count()).isZero();
        page.keyboard().press("m");
        assertThat(chosen(page)).isEqualTo("REQUEST_CHANGES");
        assertThat(page.locator("#ground option[value=DUPLICATE]").isDisabled()).isTrue();
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

    /** Every decision that a case of each kind offers has its key, shown beside it and listed; no other key chooses. */
    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void everyDecisionHasAKeyShownBesideIt(CaseKind kind, Reader reader) {
        CaseId open = open(kind);
        Page page = signedIn(reader, Reader.DESK);
        page.navigate("/moderation/dossiers/" + open.value());
        assertKeys(
                page,
                switch (kind) {
                    case PLATFORM, ANSWER, EXPERIENCE, REMARK ->
                        Map.of("p", "PUBLISH", "m", "REQUEST_CHANGES", "r", "REFUSE");
                    case REPORT -> Map.of("t", "WITHDRAW", "r", "REFUSE");
                    case APPEAL -> Map.of("c", "UPHOLD", "a", "REVERSE");
                });
    }

    @Test
    void whatIsPublishedOrWithdrawnHasItsKeysToo(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        decide(id, Outcome.PUBLISH, null);
        Page page = signedIn(reader, Reader.DESK);
        page.navigate("/moderation/dossiers/" + id.value());
        assertKeys(page, Map.of("t", "WITHDRAW"));
        decide(id, Outcome.WITHDRAW, "UNLAWFUL");
        page.reload();
        assertKeys(page, Map.of("t", "WITHDRAW", "b", "RESTORE"));
        decide(id, Outcome.WITHDRAW, "UNLAWFUL");
        page.reload();
        assertKeys(page, Map.of("b", "RESTORE"));
    }

    private void decide(CaseId id, Outcome outcome, @Nullable String ground) {
        site.bean(DecideCase.class)
                .decide(
                        coaches.member(Role.MODERATOR).id(),
                        id,
                        site.bean(Cases.class).withId(id).orElseThrow().version(),
                        new Verdict(outcome, ground, ground == null ? null : "Voici pourquoi."));
    }

    private static void assertKeys(Page page, Map<String, String> keys) {
        for (String key : List.of("p", "m", "r", "t", "b", "c", "a")) {
            page.evaluate("document.querySelectorAll('[name=outcome]').forEach((each) => { each.checked = false; })");
            page.locator("h1").click();
            page.keyboard().press(key);
            assertThat(chosen(page)).as(key).isEqualTo(keys.getOrDefault(key, ""));
        }
        assertThat(page.locator("form.decision kbd").allInnerTexts())
                .containsExactlyInAnyOrderElementsOf(keys.keySet());
        assertThat(page.locator("[data-keys] kbd").allTextContents()).containsAll(keys.keySet());
        assertThat(page.locator("[data-keys] kbd").count()).isEqualTo(keys.size() + 3);
        assertThat(page.locator("form.decision kbd").first().isVisible()).isTrue();
        page.locator("[data-keys] summary").click();
        page.locator("[data-keys-on]").uncheck();
        assertThat(page.locator("form.decision kbd").first().isVisible()).isFalse();
        page.evaluate("document.querySelectorAll('[name=outcome]').forEach((each) => { each.checked = false; })");
        for (String key : keys.keySet()) {
            page.keyboard().press(key);
            assertThat(chosen(page)).as("switched off: " + key).isEqualTo("");
        }
        page.locator("[data-keys-on]").check();
    }

    /** The keys go on through what was filtered, and back to it. */
    @Test
    void theFilterIsKeptByTheKeysToo(Reader reader) {
        CaseId first = open(CaseKind.REMARK);
        open(CaseKind.ANSWER);
        open(CaseKind.REMARK);
        Page page = signedIn(reader, Reader.DESK);
        page.navigate("/moderation?kind=REMARK");
        List<String> remarks = page.locator("a[data-case]").all().stream()
                .map(each -> each.getAttribute("href"))
                .toList();
        assertThat(remarks).allMatch(each -> each.endsWith("?kind=REMARK"));
        page.navigate("/moderation/dossiers/" + first.value() + "?kind=REMARK");
        Reader.arrive(page, () -> page.keyboard().press("j"));
        assertThat(remarks).anyMatch(each -> page.url().endsWith(each));
        Reader.arrive(page, () -> page.keyboard().press("k"));
        assertThat(page.url()).endsWith("/moderation?kind=REMARK");
    }

    /** A long case scrolls under its decision; nothing that has the focus is hidden by it. */
    @Test
    void whatIsToBeDecidedStaysInSight(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK);
        page.navigate("/moderation/dossiers/" + id.value());
        page.evaluate("document.querySelector('.case-main').append(Object.assign(document.createElement('div'),"
                + " { id: 'long' }));"
                + "document.getElementById('long').style.height = '5000px'; window.scrollTo(0, 3000)");
        assertThat((boolean) page.evaluate("(() => { const box = document.querySelector('form.decision')"
                        + ".getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight / 2; })()"))
                .isTrue();
        Page phone = signedIn(reader, Reader.PHONE);
        phone.navigate("/moderation/dossiers/" + id.value());
        assertThat(phone.evaluate("getComputedStyle(document.querySelector('.case-side')).position"))
                .isEqualTo("static");
    }

    private static Object chosen(Page page) {
        return page.evaluate("document.querySelector('[name=outcome]:checked')?.value ?? ''");
    }

    @Test
    void keysAreListedAndCanBeSwitchedOffForGood(Reader reader) {
        CaseId id = open(CaseKind.EXPERIENCE);
        Page page = signedIn(reader, Reader.DESK);
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
        Page page = here.window(Reader.PHONE, false);
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
