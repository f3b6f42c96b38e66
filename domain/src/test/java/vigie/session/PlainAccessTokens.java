package vigie.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens that say what they are; those not issued here name nobody. */
public final class PlainAccessTokens implements AccessTokens {
    private final Map<String, Named> issued = new HashMap<>();

    @Override
    public String issue(Session session, Instant now, Instant expires) {
        String token = "access %s until %s".formatted(session.id().value(), expires);
        issued.put(token, new Named(session.id(), session.memberId()));
        return token;
    }

    @Override
    public Optional<Named> read(String token) {
        return Optional.ofNullable(issued.get(token));
    }
}
