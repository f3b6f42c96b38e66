package vigie.api.security;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import vigie.api.http.Asker;
import vigie.session.FindSignedIn;

/** Takes an access token for what its session is worth at this moment; a token alone proves nothing: Micronaut's own
 * validator of tokens, for which it does, is switched off in application.yml. */
@Singleton
class BearerTokens implements TokenValidator<HttpRequest<?>> {
    private final FindSignedIn signedIn;
    private final Scheduler database;

    BearerTokens(FindSignedIn signedIn, @Named("database") ExecutorService database) {
        this.signedIn = signedIn;
        this.database = Schedulers.fromExecutorService(database);
    }

    @Override
    public Publisher<Authentication> validateToken(String token, @Nullable HttpRequest<?> request) {
        return Mono.fromCallable(() -> signedIn.find(token))
                .subscribeOn(database)
                .flatMap(Mono::justOrEmpty)
                .map(Asker::authentication);
    }
}
