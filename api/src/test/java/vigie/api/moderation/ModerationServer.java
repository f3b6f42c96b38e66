package vigie.api.moderation;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;
import vigie.api.account.AccountServer;
import vigie.migrations.TestDatabases;

/** A server on a free port and a fresh database, with a subject for each kind of case. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
interface ModerationServer extends TestPropertyProvider {
    @Override
    default Map<String, String> getProperties() {
        Map<String, String> properties = AccountServer.settings(TestDatabases.fresh());
        properties.put(SampleSubjects.WANTED, "true");
        return properties;
    }
}
