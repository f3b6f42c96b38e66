package vigie.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource.PropertyConvention;
import io.micronaut.context.exceptions.ConfigurationException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.limit.Limit;
import vigie.limit.LimitedAction;

/** The limits that the operator sets. */
class ConfiguredLimitsTest {
    private static ConfiguredLimits limits(Map<String, Object> variables) {
        try (ApplicationContext context = ApplicationContext.builder()
                .propertySources(new Variables(variables))
                .build()) {
            Environment environment = context.getEnvironment();
            environment.start();
            return new ConfiguredLimits(environment);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LOGIN_ADDRESS,10,PT1M",
        "RESET_ADDRESS,10,PT1M",
        "LOGIN_ACCOUNT,25,PT1H",
        "PROOF,25,PT1H",
        "REGISTRATION,5,PT30M",
        "RESET,5,PT30M",
        "CONTRIBUTION,10,PT1H",
        "REPORT,10,PT1H",
        "KEPT_ANSWER,1000,PT1H"
    })
    void areTheUsualOnesWhereNothingIsSaid(LimitedAction action, int count, Duration window) {
        assertThat(limits(Map.of()).of(action)).isEqualTo(new Limit(count, window));
        assertThat(limits(Map.of("VIGIE_LIMIT_" + action, " ")).of(action)).isEqualTo(new Limit(count, window));
    }

    @ParameterizedTest
    @CsvSource({"3/1h,3,PT1H", "100000/1m,100000,PT1M", "1/90s,1,PT90S", "' 7/2d ',7,P2D"})
    void areReadFromTheEnvironment(String text, int count, Duration window) {
        for (LimitedAction action : LimitedAction.values()) {
            ConfiguredLimits limits = limits(Map.of("VIGIE_LIMIT_" + action, text));
            assertThat(limits.of(action)).isEqualTo(new Limit(count, window));
        }
    }

    @Test
    void oneDoesNotChangeTheOthers() {
        ConfiguredLimits limits = limits(Map.of("VIGIE_LIMIT_LOGIN_ADDRESS", "3/1h"));
        assertThat(limits.of(LimitedAction.LOGIN_ACCOUNT)).isEqualTo(new Limit(25, Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10", "0/1m", "-1/1m", "10/0m", "10/1w", "ten/1m", "10/1m5", "1e3/1m", "9999999999/1m", "off"})
    void thoseThatCannotBeReadAreNamed(String text) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> limits(Map.of("VIGIE_LIMIT_REPORT", text)))
                .withMessageStartingWith("VIGIE_LIMIT_REPORT: \"" + text + "\" is no limit");
    }

    /** Variables as the environment has them. */
    private static final class Variables extends MapPropertySource {
        Variables(Map<String, Object> variables) {
            super("variables", variables);
        }

        @Override
        public PropertyConvention getConvention() {
            return PropertyConvention.ENVIRONMENT_VARIABLE;
        }
    }
}
