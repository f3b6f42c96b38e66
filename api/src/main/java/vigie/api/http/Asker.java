package vigie.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;
import vigie.member.Role;
import vigie.session.SignedIn;

/** Who asks: what the request's tokens stand for, as an {@link Authentication} carries it. */
public final class Asker {
    private static final String ATTRIBUTE = "signedIn";

    private Asker() {}

    /** Empty when nobody is signed in. */
    public static Optional<SignedIn> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(each -> each.getAttributes().get(ATTRIBUTE))
                .map(SignedIn.class::cast);
    }

    public static Authentication authentication(SignedIn who) {
        return Authentication.build(
                who.member().value().toString(),
                who.role().included().stream().map(Role::name).toList(),
                Map.of(ATTRIBUTE, who));
    }
}
