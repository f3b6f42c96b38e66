package vigie.api.openapi;

import io.micronaut.http.HttpMethod;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vigie.api.http.PublicRead;
import vigie.api.once.NeverKept;
import vigie.api.scope.Contributing;
import vigie.api.scope.SessionOnly;
import vigie.member.Role;
import vigie.personaltoken.TokenScope;
import vigie.reference.ApiReference;

/**
 * What the annotations of a call's code say of it: the same that open and close it.
 *
 * @param role the least that may ask; empty for anybody
 * @param scope that a personal token needs; empty when none may ask
 * @param publicRead whether pages of other sites may read it
 * @param changes whether it changes anything
 * @param keyed whether it heeds an {@code Idempotency-Key}
 */
record CallFacts(Optional<Role> role, Optional<TokenScope> scope, boolean publicRead, boolean changes, boolean keyed) {
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    /** Of every call that there is, by method and path. */
    static Map<String, CallFacts> all(Router router) {
        Map<String, CallFacts> all = new TreeMap<>();
        router.uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toString().startsWith(ApiReference.PREFIX + "/")
                        && route.getHttpMethod() != HttpMethod.HEAD)
                .forEach(route -> all.put(
                        route.getHttpMethodName() + " "
                                + route.getUriMatchTemplate().toString().substring(ApiReference.PREFIX.length()),
                        of(route)));
        return all;
    }

    private static CallFacts of(UriRouteInfo<?, ?> route) {
        String rule = route.getTargetMethod().stringValue(Secured.class).orElseThrow();
        Optional<Role> role =
                rule.equals(SecurityRule.IS_ANONYMOUS) ? Optional.empty() : Optional.of(Role.valueOf(rule));
        boolean changes = !READS.contains(route.getHttpMethod());
        boolean byToken = changes
                ? route.getTargetMethod().hasStereotype(Contributing.class)
                : !route.getTargetMethod().hasStereotype(SessionOnly.class);
        boolean forMembers = role.isEmpty() || role.get() == Role.MEMBER;
        return new CallFacts(
                role,
                byToken && forMembers
                        ? Optional.of(changes ? TokenScope.CONTRIBUTE : TokenScope.READ)
                        : Optional.empty(),
                route.getTargetMethod().hasStereotype(PublicRead.class),
                changes,
                changes && !route.getTargetMethod().hasStereotype(NeverKept.class));
    }
}
