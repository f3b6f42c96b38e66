package vigie.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
    private static final int HEIGHT = 900;

    private final Browser browser;
    private final URI site;
    private final List<BrowserContext> opened = new ArrayList<>();
    private final List<Reader> elsewhere = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();

    Reader(Browser browser, URI site) {
        this.browser = browser;
        this.site = site;
    }

    /** The same reader on another site; those windows close with these. */
    Reader on(URI other) {
        Reader reader = new Reader(browser, other);
        elsewhere.add(reader);
        return reader;
    }

    /** A window of this width. */
    Page window(int width) {
        return window(width, options -> options);
    }

    Page window(int width, UnaryOperator<Browser.NewContextOptions> settings) {
        BrowserContext context = browser.newContext(settings.apply(new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setLocale("fr-FR")
                .setViewportSize(width, HEIGHT)));
        context.setDefaultTimeout(10_000);
        opened.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                troubles.add(message.text() + " at " + message.location());
            }
        });
        page.onPageError(troubles::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site.toString())) {
                troubles.add("asked of another host: " + request.url());
            }
        });
        page.onResponse(this::note);
        return page;
    }

    /** Signs the reader of this window in. */
    void signIn(Page page, Tokens tokens) {
        page.context()
                .addCookies(List.of(
                        new Cookie("vigie-access", tokens.access()).setUrl(site.toString()),
                        new Cookie("vigie-refresh", tokens.refresh()).setUrl(site.toString())));
    }

    private void note(Response response) {
        if (response.status() >= 400 && !response.request().isNavigationRequest()) {
            troubles.add(response.status() + " " + response.url());
        }
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

    /** Errors and warnings on the console, requests to other hosts, files that are not there. */
    List<String> troubles() {
        return troubles;
    }

    @Override
    public void close() {
        opened.forEach(BrowserContext::close);
        elsewhere.forEach(Reader::close);
    }
}
