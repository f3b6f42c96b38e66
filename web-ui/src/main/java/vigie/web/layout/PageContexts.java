package vigie.web.layout;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Function;
import vigie.language.Language;

/** Makes the context of a page. */
@Singleton
public final class PageContexts {
    private final SiteSettings site;
    private final Texts texts;
    private final Assets assets;
    private final InstantSource time;

    PageContexts(SiteSettings site, Texts texts, Assets assets, InstantSource time) {
        this.time = time;
        this.site = site;
        this.texts = texts;
        this.assets = assets;
    }

    /** @param address the page's address, given the addresses of a language */
    public PageContext of(Language language, Function<Routes, String> address) {
        Routes own = new Routes(language);
        Language other = language == Language.FR ? Language.EN : Language.FR;
        return new PageContext(
                language,
                own,
                address.apply(own),
                address.apply(new Routes(other)),
                LocalDate.ofInstant(time.instant(), ZoneOffset.UTC),
                site,
                texts,
                assets);
    }

    /** The language of the page that was asked for: English below {@code /en}. */
    public static Language languageOf(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.FR;
    }
}
