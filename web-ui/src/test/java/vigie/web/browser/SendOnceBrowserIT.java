package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.web.SharedSite;

/** A button tapped twice on a slow line. */
@ExtendWith({SharedSite.class, SharedBrowser.class})
class SendOnceBrowserIT {
    /** Counts what would leave, and keeps it here: the answer never comes. Listens after the page's own script. */
    private static final String TWO_TAPS = """
            () => {
              let left = 0;
              addEventListener('submit', (event) => {
                if (!event.defaultPrevented) left++;
                event.preventDefault();
              });
              const button = document.querySelector('main form button:not([type])');
              button.click();
              button.click();
              return left;
            }""";

    @Test
    void aSecondTapSendsNothingAndThatItIsOnItsWayIsSaid(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.SIGN_IN);
        assertThat(page.evaluate(TWO_TAPS)).isEqualTo(1);
        Locator button = page.locator("main form button:not([type])");
        Locator said = page.locator("[data-sending]");
        assertThat(said.getAttribute("role")).isEqualTo("status");
        assertThat(said.textContent()).isEqualTo("Envoi…");
        assertThat(button.getAttribute("aria-disabled")).isEqualTo("true");

        // As when the reader comes back to the page, which the browser kept as it was.
        page.evaluate("() => dispatchEvent(new Event('pageshow'))");
        assertThat(said.textContent()).isEmpty();
        assertThat(button.getAttribute("aria-disabled")).isNull();
    }
}
