package vigie.api.report;

import java.util.HashMap;
import java.util.Map;
import vigie.api.FilledDirectory;
import vigie.migrations.TestDatabases;

/** The shipped platforms, and wide limits. */
interface ReportServer extends FilledDirectory {
    @Override
    default Map<String, String> getProperties() {
        return settings();
    }

    static Map<String, String> settings() {
        Map<String, String> properties = new HashMap<>(FilledDirectory.settings(TestDatabases.fresh()));
        properties.put("vigie.limit.report", "100000/1m");
        properties.put("vigie.trusted-proxies", "127.0.0.1, ::1");
        return properties;
    }
}
