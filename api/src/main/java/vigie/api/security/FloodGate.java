package vigie.api.security;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import vigie.api.http.ClientAddresses;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;

/**
 * Turns a flood of sign-ins away at the door: whose address is known to be over its limit is refused before the body is
 * read, and before a thread that pages need is asked for. Counting itself is done where the sign-in is.
 */
@ServerFilter(patterns = {"/api/v1/login", "/compte/connexion", "/en/account/sign-in"})
class FloodGate implements Ordered {
    private final EnforceLimit limits;
    private final ClientAddresses addresses;

    FloodGate(EnforceLimit limits, ClientAddresses addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @RequestFilter
    void refuse(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.POST) {
            limits.refuseWhenKnown(
                    LimitedAction.LOGIN_ADDRESS, addresses.of(request).value());
        }
    }

    /** After posts of other sites are refused, before anybody looks at tokens. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 200;
    }
}
