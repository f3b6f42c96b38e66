package vigie.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsAsWrittenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "une phrase avec ${nope} dedans",
                "${nope:rien}",
                "${",
                "$${VIGIE_SITE_NAME}",
                "${${nope}}}",
                "$",
                "a:b,c#{d}`e`\\",
                "${vigie.dollar}",
                ""
            })
    void isReadLetterForLetter(String text) {
        Map<String, String> environment = Map.of(
                "VIGIE_SITE_NAME", text,
                "VIGIE_SITE_LEGAL_NOTICE", text,
                "VIGIE_ADMIN_PASSWORD", text,
                "VIGIE_SMTP_USER", text,
                "HOME", text);
        try (Environment read = ApplicationContext.builder()
                .environmentPropertySource(false)
                .propertySources(SettingsAsWritten.of(environment))
                .properties(Map.of("datasources.default.password", SettingsAsWritten.text(text)))
                .build()
                .getEnvironment()
                .start()) {
            assertThat(read.getProperty("vigie.site.name", String.class)).hasValue(text);
            assertThat(read.getProperty("vigie.site.legal-notice", String.class))
                    .hasValue(text);
            assertThat(read.getProperty("vigie.admin.password", String.class)).hasValue(text);
            assertThat(read.getProperty("vigie.mail.user", String.class)).hasValue(text);
            assertThat(read.getProperty("datasources.default.password", String.class))
                    .hasValue(text);
            assertThat(read.getProperty("home", String.class)).isEmpty();
        }
    }
}
