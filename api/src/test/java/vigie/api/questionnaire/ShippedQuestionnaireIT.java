package vigie.api.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

/** The rules that a new version of Vigie brings, and the stances that follow from them, come together or not at all. */
class ShippedQuestionnaireIT {
    private final TestDatabase database = TestDatabases.fresh();
    private final Map<String, Object> settings = Map.copyOf(FilledDirectory.settings(database));
    private final Database seen = new Database(database.url(), database.user(), database.password());

    @Test
    void newRulesAndTheirStancesComeTogether() throws Exception {
        ApplicationContext.run(settings).close();
        String standings = seen.contents().get("platform_standing");
        seen.change("update questionnaire set document = 'old rules', digest = repeat('0', 64)");
        seen.change("update platform_standing set states = array_fill('UNKNOWN'::text, '{15}')");
        seen.change("create function refuse() returns trigger language plpgsql as"
                + " 'begin raise exception ''no standing today''; end'");
        seen.change("create trigger refuse before insert or update on platform_standing"
                + " for each row execute function refuse()");
        Map<String, String> before = seen.contents();
        assertThatThrownBy(() -> ApplicationContext.run(settings).close()).hasStackTraceContaining("no standing today");
        assertThat(seen.contents()).isEqualTo(before);

        seen.change("drop trigger refuse on platform_standing");
        ApplicationContext.run(settings).close();
        assertThat(seen.contents().get("platform_standing")).isEqualTo(standings);
        assertThat(seen.value("select document from questionnaire")).startsWith("# The questionnaire, version 1");
    }
}
