package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** A setting that cannot be read stops the start and is named, so that nobody runs without a limit by a slip of the hand. */
class WrongSettingsIT {
    private static TestDatabase database;

    @BeforeAll
    static void makeADatabase() {
        database = TestDatabases.fresh();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vigie.limit.login-address|ten a minute|VIGIE_LIMIT_LOGIN_ADDRESS: \"ten a minute\" is no limit",
                "vigie.limit.reset|0/1m|VIGIE_LIMIT_RESET: \"0/1m\" is no limit",
                "vigie.limit.api|many|VIGIE_LIMIT_API: \"many\" is no limit",
                "vigie.limit.report|5|VIGIE_LIMIT_REPORT: \"5\" is no limit",
                "vigie.rating.shown-from|zero|VIGIE_RATING_SHOWN_FROM: \"zero\" is not a whole number from 1 to 1000.",
                "vigie.rating.shown-from|0|VIGIE_RATING_SHOWN_FROM: \"0\" is not a whole number from 1 to 1000.",
                "vigie.rating.half-life|2147483647|VIGIE_RATING_HALF_LIFE: \"2147483647\" is not a whole number from 1 to 1200.",
                "vigie.rating.gap-mean|2,5|VIGIE_RATING_GAP_MEAN: \"2,5\" is not a number from 1 to 5, written like 2.5.",
                "vigie.rating.least-weight|0|VIGIE_RATING_LEAST_WEIGHT: \"0\" is not a number from 0.001 to 1, written like 0.1.",
                "vigie.require-totp|oui|VIGIE_REQUIRE_TOTP is \"oui\". It should be true or false.",
                "vigie.require-totp|1|VIGIE_REQUIRE_TOTP is \"1\". It should be true or false.",
                "vigie.signing-keys|short|A signing key (VIGIE_SIGNING_KEYS",
                "vigie.trusted-proxies|proxy.example|VIGIE_TRUSTED_PROXIES: \"proxy.example\" is no address"
            })
    void stopsTheStart(String setting, String value, String sentence) {
        Map<String, Object> settings = new HashMap<>(database.properties());
        settings.put("micronaut.server.port", "-1");
        settings.put(setting, value);
        assertThatThrownBy(() -> ApplicationContext.run(EmbeddedServer.class, settings)
                        .getApplicationContext()
                        .close())
                .hasStackTraceContaining(sentence);
    }
}
