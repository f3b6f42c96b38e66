package vigie.web.layout;

import io.micronaut.http.HttpRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;
import vigie.site.SiteSettings;

/** Contexts of pages, without a server. */
public final class SampleContext {
    private static final Texts TEXTS = new Texts();
    private static final Assets ASSETS = new Assets();

    private static final InstantSource TODAY = InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z"));

    private SampleContext() {}

    public static PageContext french() {
        return in(Language.FR);
    }

    public static PageContext english() {
        return in(Language.EN);
    }

    public static PageContext in(Language language) {
        return of(language, "https://vigie.example", Routes::directory);
    }

    static PageContext of(Language language, @Nullable String site, Function<Routes, String> address) {
        return new PageContexts(
                        new SiteSettings("Vigie", site, null, null, null, false),
                        TEXTS,
                        ASSETS,
                        new EmptyQueue(),
                        TODAY)
                .of(HttpRequest.GET("/"), language, address);
    }
}
