package vigie.web.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Windows that one reader after another looks through: to open one takes as long as to read four pages. Whoever takes one
 * finds it as new: nobody is signed in, nothing is kept, nothing is allowed.
 */
final class Windows {
    private static final int HEIGHT = 900;
    private static final double PATIENCE = 10_000;

    private record Kind(URI site, boolean scripts) {}

    /** One window, and who looks through it now. */
    static final class Window {
        private final Page page;
        private final Optional<Kind> kind;
        private Reader reader;

        private Window(Page page, Optional<Kind> kind, Reader reader) {
            this.page = page;
            this.kind = kind;
            this.reader = reader;
            page.onConsoleMessage(message -> this.reader.note(message));
            page.onPageError(error -> this.reader.note(error));
            page.onRequest(request -> this.reader.note(request));
            page.onResponse(response -> this.reader.note(response));
            page.onDialog(dialog -> this.reader.note(dialog));
        }

        Page page() {
            return page;
        }
    }

    private final Browser browser;
    private final Map<Kind, Deque<Window>> free = new HashMap<>();

    Windows(Browser browser) {
        this.browser = browser;
    }

    Window take(Reader reader, URI site, int width, boolean scripts) {
        Kind kind = new Kind(site, scripts);
        Window window = free(kind).poll();
        if (window == null) {
            Page page = page(site, width, options -> options.setJavaScriptEnabled(scripts));
            return new Window(page, Optional.of(kind), reader);
        }
        window.reader = reader;
        window.page.setViewportSize(width, HEIGHT);
        return window;
    }

    private Deque<Window> free(Kind kind) {
        return free.computeIfAbsent(kind, each -> new ArrayDeque<>());
    }

    /** A window of its own, for what can be set only when it opens. */
    Window open(Reader reader, URI site, int width, UnaryOperator<Browser.NewContextOptions> settings) {
        return new Window(page(site, width, settings), Optional.empty(), reader);
    }

    private Page page(URI site, int width, UnaryOperator<Browser.NewContextOptions> settings) {
        BrowserContext context = browser.newContext(settings.apply(new Browser.NewContextOptions()
                .setBaseURL(site.toString())
                .setLocale("fr-FR")
                .setViewportSize(width, HEIGHT)));
        context.setDefaultTimeout(PATIENCE);
        return context.newPage();
    }

    void giveBack(Window window) {
        window.kind.ifPresentOrElse(
                kind -> {
                    clean(window.page, kind.site());
                    free(kind).add(window);
                },
                () -> window.page.context().close());
    }

    private static void clean(Page page, URI site) {
        page.navigate("about:blank");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
        page.context().clearPermissions();
        CDPSession browser = page.context().newCDPSession(page);
        JsonObject all = new JsonObject();
        all.addProperty("origin", site.toString());
        all.addProperty("storageTypes", "all");
        browser.send("Storage.clearDataForOrigin", all);
        browser.detach();
        page.context().clearCookies();
    }
}
