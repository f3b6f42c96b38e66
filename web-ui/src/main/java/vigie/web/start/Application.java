package vigie.web.start;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.migrations.Database;

/**
 * Vigie: the database, the pages and the API in one process, configured by the environment ({@link ServerSettings}).
 * What the person at the console can act on is said in one line, with exit status 1.
 */
public final class Application {

    private static final Logger LOG = LoggerFactory.getLogger(Application.class);

    private Application() {}

    public static void main(String[] arguments) {
        try {
            serve();
        } catch (RuntimeException failure) {
            System.exit(WrongSetting.say(failure, LOG, "Vigie could not start"));
        }
    }

    private static void serve() {
        long began = System.nanoTime();
        ServerSettings settings = ServerSettings.from(System.getenv());
        FreePorts.require(settings);
        OrderlyStop stop = OrderlyStop.onSignal();
        Database database = stop.open(() -> Database.open(settings.database()));
        stop.open(() -> start(settings, database));
        database.announce(settings.address());
        double seconds = (System.nanoTime() - began) / 1e9;
        LOG.info(
                "Vigie is ready: {} (started in {} s)",
                settings.address(),
                String.format(Locale.ROOT, "%.1f", seconds));
        stop.waitForTheEnd();
    }

    /** Starts the context and the web server; closing the context stops both, requests under way first. */
    private static ApplicationContext start(ServerSettings settings, Database database) {
        ApplicationContext context = Micronaut.build(new String[0])
                .mainClass(Application.class)
                .banner(false)
                .propertySources(SettingsAsWritten.of(System.getenv()))
                .properties(settings.properties(database))
                .build();
        boolean started = false;
        try {
            context.start();
            context.getBean(EmbeddedServer.class).start();
            started = true;
            return context;
        } finally {
            if (!started) {
                context.close();
            }
        }
    }
}
