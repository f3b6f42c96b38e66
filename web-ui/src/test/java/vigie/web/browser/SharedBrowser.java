package vigie.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vigie.web.SharedSite;

/** Gives tests a {@link Reader} of the shared site; the one browser and its windows serve the whole run. */
final class SharedBrowser implements ParameterResolver, AfterEachCallback {
    private static final Namespace SHARED = Namespace.create(SharedBrowser.class);

    /**
     * Pages of the browser's own beside each window, which take as long as ours, and what Playwright leaves out itself: of two
     * such lists the browser reads the last.
     */
    private static final String OFF = String.join(
            ",",
            "WebUIOmniboxPopup",
            "WebUIOmniboxAimPopup",
            "WebUIOmniboxFullPopup",
            "AvoidUnnecessaryBeforeUnloadCheckSync",
            "DestroyProfileOnBrowserClose",
            "HttpsUpgrades",
            "MediaRouter",
            "PaintHolding",
            "ThirdPartyStoragePartitioning",
            "OptimizationHints",
            "PreconnectToSearch",
            "SpareRendererForSitePerProcess");

    /** JUnit closes it after the last test. */
    private record Started(Playwright playwright, Browser browser, Windows windows) implements AutoCloseable {
        static Started start() {
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("PLAYWRIGHT_NODEJS_PATH", Programs.node().toString());
            environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            Browser browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Programs.chromium())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu-compositing",
                                    "--renderer-process-limit=1",
                                    "--disable-features=" + OFF)));
            return new Started(playwright, browser, new Windows(browser));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Reader resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Windows windows = test.getRoot()
                .getStore(SHARED)
                .getOrComputeIfAbsent("browser", name -> Started.start(), Started.class)
                .windows();
        Reader reader = new Reader(windows, SharedSite.of(test).address());
        test.getStore(SHARED).put("reader", reader);
        return reader;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Reader reader = test.getStore(SHARED).get("reader", Reader.class);
        if (reader != null) {
            reader.close();
        }
    }
}
