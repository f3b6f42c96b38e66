package vigie.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import vigie.session.Tokens;

/** Somebody with a window on the site. Notes what went wrong behind the page. */
final class Reader implements AutoCloseable {
    static final int PHONE = 360;
    static final int NARROWEST = 320;
    static final int DESK = 1280;

    private final Windows windows;
    private final URI site;
    private final List<Windows.Window> taken = new ArrayList<>();
    private final List<Reader> elsewhere = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Reader(Windows windows, URI site) {
        this.windows = windows;
        this.site = site;
    }

    /** The same reader on another site; leaves it with this one. */
    Reader on(URI other) {
        Reader reader = new Reader(windows, other);
        elsewhere.add(reader);
        return reader;
    }

    /** A window of this width. */
    Page window(int width) {
        return window(width, true);
    }

    Page window(int width, boolean scripts) {
        return took(windows.take(this, site, width, scripts));
    }

    /** With what can be set only when a window opens. */
    Page window(int width, UnaryOperator<Browser.NewContextOptions> settings) {
        return took(windows.open(this, site, width, settings));
    }

    /** Nobody has it after this reader: what is changed in it for good stays here. */
    Page ownWindow(int width) {
        return window(width, options -> options);
    }

    private Page took(Windows.Window window) {
        taken.add(window);
        return window.page();
    }

    /** Closes this window: whoever was signed in there is so no more. */
    void leave(Page page) {
        Windows.Window window = taken.stream()
                .filter(each -> each.page().equals(page))
                .findFirst()
                .orElseThrow();
        taken.remove(window);
        windows.giveBack(window);
    }

    /** Signs the reader of this window in. */
    void signIn(Page page, Tokens tokens) {
        page.context()
                .addCookies(List.of(
                        new Cookie("vigie-access", tokens.access()).setUrl(site.toString()),
                        new Cookie("vigie-refresh", tokens.refresh()).setUrl(site.toString())));
    }

    void note(ConsoleMessage message) {
        if (message.type().equals("error") || message.type().equals("warning")) {
            troubles.add(message.text() + " at " + message.location());
        }
    }

    void note(String error) {
        troubles.add(error);
    }

    void note(Request request) {
        if (!request.url().startsWith(site.toString()) && !request.url().equals("about:blank")) {
            troubles.add("asked of another host: " + request.url());
        }
    }

    void note(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            troubles.add(response.status() + " " + response.url());
        }
    }

    void note(Dialog dialog) {
        troubles.add("said in a window over the page: " + dialog.message());
        dialog.dismiss();
    }

    /** Does what leads to another page, and waits until it is there. */
    static void arrive(Page page, Runnable act) {
        AtomicBoolean there = new AtomicBoolean();
        Consumer<Page> listener = loaded -> there.set(true);
        page.onLoad(listener);
        act.run();
        page.waitForCondition(there::get);
        page.offLoad(listener);
    }

    /** Errors and warnings on the console, requests to other hosts, files that are not there, windows over the page. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        List.copyOf(taken).forEach(window -> leave(window.page()));
        elsewhere.forEach(Reader::close);
    }
}
