package vigie.api.security;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.limit.LimitSettings;
import vigie.session.SessionSettings;

/** Has the server read its limits and keys as it starts: what cannot be read stops it then, and not the first member. */
@Singleton
class SettingsAtStart implements ApplicationEventListener<ServerStartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsAtStart.class);

    private final LimitSettings limits;
    private final SigningKeys keys;
    private final SessionSettings sessions;

    SettingsAtStart(LimitSettings limits, SigningKeys keys, SessionSettings sessions) {
        this.limits = limits;
        this.keys = keys;
        this.sessions = sessions;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        LOG.debug("Limits: {}. {}. Tokens are signed with the key {}.", limits, sessions, keys.signing());
    }
}
