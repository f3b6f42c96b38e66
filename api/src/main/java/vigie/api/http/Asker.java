package vigie.api.http;

import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vigie.member.Role;
import vigie.personaltoken.TokenScope;
import vigie.session.SignedIn;

/** Who asks: what the request's tokens stand for, as an {@link Authentication} carries it. */
public final class Asker {
    private static final String ATTRIBUTE = "signedIn";
    private static final String SCOPES = "scopes";

    private Asker() {}

    /** Empty when nobody is signed in. */
    public static Optional<SignedIn> of(HttpRequest<?> request) {
        return request.getUserPrincipal(Authentication.class)
                .map(each -> each.getAttributes().get(ATTRIBUTE))
                .map(SignedIn.class::cast);
    }

    public static Authentication authentication(SignedIn who) {
        return authentication(who, Map.of(ATTRIBUTE, who));
    }

    /** Of a tool that asks for its member. */
    public static Authentication authentication(SignedIn who, Set<TokenScope> scopes) {
        return authentication(who, Map.of(ATTRIBUTE, who, SCOPES, new Scopes(scopes)));
    }

    private static Authentication authentication(SignedIn who, Map<String, Object> attributes) {
        return Authentication.build(
                who.member().value().toString(),
                who.role().included().stream().map(Role::name).toList(),
                attributes);
    }

    /** What a tool may do; empty for who has signed in themself. */
    public static Optional<Set<TokenScope>> scopes(Authentication asker) {
        return Optional.ofNullable(asker.getAttributes().get(SCOPES))
                .map(Scopes.class::cast)
                .map(Scopes::all);
    }

    private record Scopes(Set<TokenScope> all) {}
}
