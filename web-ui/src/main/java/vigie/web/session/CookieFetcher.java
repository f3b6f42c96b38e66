package vigie.web.session;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vigie.member.Role;
import vigie.session.FindSignedIn;
import vigie.session.RenewSession;
import vigie.session.SignedIn;
import vigie.session.Tokens;

/**
 * Finds who asks for a page by the cookies, and renews them when they are too old. Only pages take cookies: the API does
 * not, so that no other site can make a browser use it.
 */
@Singleton
final class CookieFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    private final SessionCookies cookies;
    private final FindSignedIn find;
    private final RenewSession renew;
    private final Scheduler database;

    CookieFetcher(
            SessionCookies cookies,
            FindSignedIn find,
            RenewSession renew,
            @Named("database") ExecutorService database) {
        this.cookies = cookies;
        this.find = find;
        this.renew = renew;
        this.database = Schedulers.fromExecutorService(database);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        if (!isPage(request)
                || (cookies.accessToken(request).isEmpty()
                        && cookies.refreshToken(request).isEmpty())) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> signedIn(request))
                .subscribeOn(database)
                .flatMap(found -> Mono.justOrEmpty(found.map(CookieFetcher::authentication)));
    }

    private static boolean isPage(HttpRequest<?> request) {
        String path = request.getPath();
        return !path.startsWith("/api/") && !path.startsWith("/assets/");
    }

    private Optional<SignedIn> signedIn(HttpRequest<?> request) {
        Optional<SignedIn> found =
                cookies.accessToken(request).flatMap(find::find).or(() -> renewed(request));
        if (found.isEmpty()) {
            cookies.take(request);
        }
        return found;
    }

    private Optional<SignedIn> renewed(HttpRequest<?> request) {
        Optional<Tokens> tokens = cookies.refreshToken(request).flatMap(renew::renewInBrowser);
        tokens.ifPresent(fresh -> cookies.give(request, fresh));
        return tokens.flatMap(fresh -> find.find(fresh.session().id()));
    }

    private static Authentication authentication(SignedIn who) {
        List<String> roles = who.role().included().stream().map(Role::name).toList();
        return Authentication.build(who.member().value().toString(), roles, Map.of("signedIn", who));
    }
}
