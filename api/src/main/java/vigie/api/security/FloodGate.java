package vigie.api.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;
import vigie.api.error.Refusals;
import vigie.api.http.ClientAddresses;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.refusal.RefusedException;

/**
 * Turns a flood of sign-ins away at the door: whose address is known to be over its limit is refused before the body is
 * read, and before a thread that pages need is asked for. Counting itself is done where the sign-in is.
 */
@ServerFilter(patterns = {"/api/v1/login", "/compte/connexion", "/en/account/sign-in"})
class FloodGate implements Ordered {
    private final EnforceLimit limits;
    private final ClientAddresses addresses;
    private final Refusals refusals;

    FloodGate(EnforceLimit limits, ClientAddresses addresses, Refusals refusals) {
        this.limits = limits;
        this.addresses = addresses;
        this.refusals = refusals;
    }

    // Answers by itself: looking up who handles an exception costs three times the rest of a refusal.
    @RequestFilter
    @Nullable
    HttpResponse<?> refuse(HttpRequest<?> request) {
        if (request.getMethod() != HttpMethod.POST) {
            return null;
        }
        return limits.knownWait(
                        LimitedAction.LOGIN_ADDRESS, addresses.of(request).value())
                .map(wait -> refusals.answer(request, RefusedException.tooMany(wait)))
                .orElse(null);
    }

    /** After posts of other sites are refused, before anybody looks at tokens. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 200;
    }
}
