package vigie.web.layout;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import vigie.language.DayAndHour;
import vigie.language.Language;
import vigie.member.Role;
import vigie.moderation.CaseQueue;
import vigie.session.SignedIn;
import vigie.site.SiteSettings;

/** Makes the context of a page. */
@Singleton
public final class PageContexts {
    private final SiteSettings site;
    private final Texts texts;
    private final Assets assets;
    private final CaseQueue queue;
    private final InstantSource time;

    PageContexts(SiteSettings site, Texts texts, Assets assets, CaseQueue queue, InstantSource time) {
        this.queue = queue;
        this.time = time;
        this.site = site;
        this.texts = texts;
        this.assets = assets;
    }

    /** As the other one, in the language of the address that was asked for. */
    public PageContext of(HttpRequest<?> request, Function<Routes, String> address) {
        return of(request, languageOf(request), address);
    }

    /** @param address the page's address, given the addresses of a language */
    public PageContext of(HttpRequest<?> request, Language language, Function<Routes, String> address) {
        boolean moderates =
                signedIn(request).filter(who -> who.may(Role.MODERATOR)).isPresent();
        return of(request, language, address, moderates ? queue.waiting() : 0);
    }

    /** For errors, which must not ask the database for anything. */
    public PageContext ofError(HttpRequest<?> request, Function<Routes, String> address) {
        return of(request, languageOf(request), address, 0);
    }

    private PageContext of(HttpRequest<?> request, Language language, Function<Routes, String> address, long waiting) {
        Routes own = new Routes(language);
        Language other = language == Language.FR ? Language.EN : Language.FR;
        return new PageContext(
                language,
                own,
                address.apply(own),
                address.apply(new Routes(other)),
                DayAndHour.date(time.instant()),
                signedIn(request).orElse(null),
                waiting,
                Notices.take(request).orElse(null),
                site,
                texts,
                assets);
    }

    /** Who asks, as whoever read the cookies or the token found. */
    private static Optional<SignedIn> signedIn(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(principal -> principal.getAttributes().get("signedIn"))
                .map(SignedIn.class::cast);
    }

    /** The language of the page that was asked for: English below {@code /en}. */
    public static Language languageOf(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/en") || path.startsWith("/en/") ? Language.EN : Language.FR;
    }
}
