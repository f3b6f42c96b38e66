package vigie.web.start;

import java.util.LinkedHashMap;
import java.util.Map;
import vigie.migrations.Database;

/** What commands beside a running Vigie go by: they use its database, fill nothing and leave its jobs to it. */
final class CommandSettings {
    private CommandSettings() {}

    static Map<String, Object> of(Database database) {
        Map<String, Object> properties = new LinkedHashMap<>(ServerSettings.datasource(database));
        properties.put("vigie.platforms", "");
        properties.put("vigie.demo", false);
        properties.put("vigie.jobs", false);
        return properties;
    }
}
