package vigie.web.start;

import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Vigie's variables of the environment, each letter as the operator wrote it. Micronaut would look for placeholders in
 * them, and a password may hold <code>${anything}</code>.
 */
final class SettingsAsWritten {
    /** Gives the sign back that a placeholder begins with; what it gives is not looked at again. */
    private static final String DOLLAR = "vigie.dollar";

    private static final String PREFIX = "VIGIE_";

    private SettingsAsWritten() {}

    /** Counts before the environment itself and after what the program says. */
    static PropertySource of(Map<String, String> environment) {
        Map<String, Object> settings = new LinkedHashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                settings.put(name, text(value));
            }
        });
        settings.put("VIGIE_DOLLAR", "$");
        return new Written(settings);
    }

    /** So that Micronaut reads just this text. */
    static String text(String asWritten) {
        return asWritten.replace("${", "${" + DOLLAR + "}{");
    }

    private static final class Written extends MapPropertySource {
        Written(Map<String, Object> settings) {
            super("vigie-settings", settings);
        }

        @Override
        public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
        }

        @Override
        public int getOrder() {
            return EnvironmentPropertySource.POSITION + 1;
        }
    }
}
