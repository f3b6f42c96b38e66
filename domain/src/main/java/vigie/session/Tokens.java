package vigie.session;

import java.time.Duration;

/**
 * What a device holds to stay signed in.
 *
 * @param lives how long the access token is taken
 */
public record Tokens(String access, String refresh, Duration lives, Session session) {
    @Override
    public String toString() {
        return "Tokens[" + session.id() + "]";
    }
}
