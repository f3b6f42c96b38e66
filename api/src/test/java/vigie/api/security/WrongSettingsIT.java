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
                "vigie.limit.report|5|VIGIE_LIMIT_REPORT: \"5\" is no limit",
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
