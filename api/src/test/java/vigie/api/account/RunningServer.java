package vigie.api.account;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Map;
import vigie.api.Client;

/** A server that a test starts by itself: with settings of its own, or beside another one on the same database. */
record RunningServer(EmbeddedServer server) implements AutoCloseable {
    static RunningServer start(Map<String, String> settings) {
        return new RunningServer(ApplicationContext.run(EmbeddedServer.class, Map.copyOf(settings)));
    }

    <T> T get(Class<T> bean) {
        return server.getApplicationContext().getBean(bean);
    }

    Client client() {
        return get(Client.class);
    }

    Coaches coaches() {
        return get(Coaches.class);
    }

    @Override
    public void close() {
        server.getApplicationContext().close();
    }
}
