package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.web.SharedSite;

/** A button tapped twice on a slow line. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class SendOnceBrowserIT {
    private static final String TWO_TAPS =
            "() => { const button = document.querySelector('main form button:not([type])'); button.click(); button.click(); }";

    @Test
    void aSecondTapSendsNothingAndThatItIsOnItsWayIsSaid(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.SIGN_IN);
        List<String> sent = new CopyOnWriteArrayList<>();
        // The answer never comes.
        page.route("**/compte/connexion", route -> sent.add(route.request().method()));
        page.evaluate(TWO_TAPS);
        page.waitForCondition(() -> !sent.isEmpty());
        Locator button = page.locator("main form button:not([type])");
        Locator said = page.locator("[data-sending]");
        assertThat(said.getAttribute("role")).isEqualTo("status");
        assertThat(said.textContent()).isEqualTo("Envoi…");
        assertThat(button.getAttribute("aria-disabled")).isEqualTo("true");
        page.waitForTimeout(300);
        assertThat(sent).containsExactly("POST");

        // As when the reader comes back to the page, which the browser kept as it was.
        page.evaluate("() => dispatchEvent(new Event('pageshow'))");
        assertThat(said.textContent()).isEmpty();
        assertThat(button.getAttribute("aria-disabled")).isNull();
    }
}
