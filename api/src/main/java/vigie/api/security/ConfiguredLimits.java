package vigie.api.security;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.env.Environment;
import io.micronaut.context.exceptions.ConfigurationException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import vigie.limit.Limit;
import vigie.limit.LimitSettings;
import vigie.limit.LimitedAction;

/** The limits as {@code VIGIE_LIMIT_LOGIN_ADDRESS} and its like say; a limit that cannot be read stops the start. */
@Context
class ConfiguredLimits implements LimitSettings {
    private static final Map<LimitedAction, String> USUAL = Map.of(
            LimitedAction.LOGIN_ADDRESS, "10/1m",
            LimitedAction.RESET_ADDRESS, "10/1m",
            LimitedAction.LOGIN_ACCOUNT, "25/1h",
            LimitedAction.PROOF, "25/1h",
            LimitedAction.REGISTRATION, "5/30m",
            LimitedAction.RESET, "5/30m",
            LimitedAction.CONTRIBUTION, "10/1h",
            LimitedAction.REPORT, "10/1h",
            LimitedAction.KEPT_FORM, "10/1h",
            LimitedAction.KEPT_ANSWER, "1000/1h");

    private final Map<LimitedAction, Limit> limits = new EnumMap<>(LimitedAction.class);

    ConfiguredLimits(Environment environment) {
        for (Map.Entry<LimitedAction, String> usual : USUAL.entrySet()) {
            String name = usual.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-');
            String text = environment
                    .getProperty("vigie.limit." + name, String.class)
                    .filter(given -> !given.isBlank())
                    .orElse(usual.getValue());
            limits.put(usual.getKey(), read(name, text));
        }
    }

    /** @throws ConfigurationException that names the setting, when it cannot be read */
    static Limit read(String name, String text) {
        try {
            return Limit.of(text);
        } catch (IllegalArgumentException unreadable) {
            throw new ConfigurationException(
                    "VIGIE_LIMIT_" + name.toUpperCase(Locale.ROOT).replace('-', '_') + ": " + unreadable.getMessage(),
                    unreadable);
        }
    }

    @Override
    public Limit of(LimitedAction action) {
        return Objects.requireNonNull(limits.get(action));
    }
}
