package vigie.api.security;

import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.annotation.AnnotationMetadataProvider;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecuredAnnotationRule;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.security.rules.SecurityRuleResult;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import vigie.api.http.Asker;
import vigie.api.scope.Contributing;
import vigie.api.scope.SessionOnly;
import vigie.personaltoken.TokenScope;

/**
 * Bounds what personal tokens do, in one place: each reads what its member reads, one that may contribute makes the calls
 * that are {@link Contributing}, and none does anything else. Roles are looked at afterwards; of these a token has the
 * member's alone. A token that is worth nothing is refused where nobody needs to sign in, too: its tool should know.
 */
@Singleton
class TokenScopes implements SecurityRule<HttpRequest<?>> {
    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Override
    public Publisher<SecurityRuleResult> check(@Nullable HttpRequest<?> request, @Nullable Authentication asker) {
        boolean refused = request != null && refuses(request, asker);
        return Mono.just(refused ? SecurityRuleResult.REJECTED : SecurityRuleResult.UNKNOWN);
    }

    private static boolean refuses(HttpRequest<?> request, @Nullable Authentication asker) {
        return asker == null
                ? BearerTokens.isPersonal(request)
                : Asker.scopes(asker).filter(scopes -> !allows(scopes, request)).isPresent();
    }

    private static boolean allows(Set<TokenScope> scopes, HttpRequest<?> request) {
        Optional<AnnotationMetadata> route =
                RouteAttributes.getRouteMatch(request).map(AnnotationMetadataProvider::getAnnotationMetadata);
        if (route.isEmpty()) {
            // Nothing runs: what is wrong with the request is not that a token sent it.
            return true;
        }
        if (READING.contains(request.getMethod())) {
            return scopes.contains(TokenScope.READ)
                    && route.filter(match -> match.hasAnnotation(SessionOnly.class))
                            .isEmpty();
        }
        return scopes.contains(TokenScope.CONTRIBUTE)
                && route.filter(match -> match.hasAnnotation(Contributing.class))
                        .isPresent();
    }

    @Override
    public int getOrder() {
        return SecuredAnnotationRule.ORDER - 10;
    }
}
