package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.session.Session;
import vigie.session.SessionId;

/** @param next always null: nobody has so many */
@Serdeable
record SessionListResponse(List<Item> items, @Nullable String next) implements Paged {

    /**
     * One session that lasts.
     *
     * @param device what the browser or program said of itself
     * @param lastUsedAt to a quarter of an hour
     * @param current whether it is the one that asks
     */
    @Serdeable
    record Item(String id, String device, Instant startedAt, Instant lastUsedAt, Instant expiresAt, boolean current) {
        static Item from(Session session, SessionId asking) {
            return new Item(
                    session.id().value().toString(),
                    session.device(),
                    session.startedAt(),
                    session.renewedAt(),
                    session.expiresAt(),
                    session.id().equals(asking));
        }
    }

    static SessionListResponse from(List<Session> sessions, SessionId asking) {
        return new SessionListResponse(
                sessions.stream().map(each -> Item.from(each, asking)).toList(), null);
    }
}
