package vigie.api.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vigie.api.http.Asker;
import vigie.personaltoken.FindTokenBearer;
import vigie.personaltoken.TokenSecret;
import vigie.session.FindSignedIn;

/** Takes an access token for what its session is worth at this moment, and a personal token for what it is; a token alone
 * proves nothing: Micronaut's own validator of tokens, for which it does, is switched off in application.yml. */
@Singleton
class BearerTokens implements TokenValidator<HttpRequest<?>> {
    private static final String SCHEME = "Bearer ";

    private final FindSignedIn signedIn;
    private final FindTokenBearer bearers;
    private final Scheduler database;

    BearerTokens(FindSignedIn signedIn, FindTokenBearer bearers, @Named("database") ExecutorService database) {
        this.signedIn = signedIn;
        this.bearers = bearers;
        this.database = Schedulers.fromExecutorService(database);
    }

    /** Whether a personal token is sent to the API, good or not. */
    static boolean isPersonal(HttpRequest<?> request) {
        String sent = request.getHeaders().get("Authorization");
        return isApi(request)
                && sent != null
                && sent.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && TokenSecret.claimed(sent.substring(SCHEME.length()).strip());
    }

    private static boolean isApi(@Nullable HttpRequest<?> request) {
        return request != null && request.getPath().startsWith("/api/");
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return Mono.fromCallable(() -> TokenSecret.claimed(token) ? ofTool(token, request) : ofSession(token))
                .subscribeOn(database)
                .flatMap(Mono::justOrEmpty);
    }

    private Optional<Authentication> ofSession(String token) {
        return signedIn.find(token).map(Asker::authentication);
    }

    // Pages are for people: no tool reads one in a member's name.
    private Optional<Authentication> ofTool(String token, @Nullable HttpRequest<?> request) {
        return isApi(request)
                ? bearers.find(token)
                        .map(found ->
                                Asker.authentication(found.who(), found.token().scopes()))
                : Optional.empty();
    }
}
