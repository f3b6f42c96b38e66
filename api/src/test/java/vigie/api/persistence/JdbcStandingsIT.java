package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vigie.answer.PlatformStanding;
import vigie.answer.RefreshStandings;
import vigie.answer.Standings;
import vigie.api.FilledDirectory;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.questionnaire.Questionnaires;

@MicronautTest(transactional = false)
class JdbcStandingsIT implements FilledDirectory {
    @Inject
    Standings standings;

    @Inject
    RefreshStandings refresh;

    @Inject
    Platforms platforms;

    @Inject
    Questionnaires questionnaires;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Database database;

    @Test
    void canBeRebuiltFromScratchToTheSame() throws Exception {
        Map<String, String> before = database.contents();
        database.change("update platform_standing set documented = 0, states = array_fill('ALERT'::text, '{15}')");
        database.change("delete from platform_standing where platform_id in (select id from platform limit 20)");
        assertThat(database.contents()).isNotEqualTo(before);
        assertThat(refresh.refreshAll()).hasSize(57);
        assertThat(database.contents()).isEqualTo(before);
        assertThat(refresh.refreshAll()).isEmpty();
    }

    @Test
    void replacesWhatWasKeptForAPlatform() throws Exception {
        Platform platform = Samples.platform("standing");
        platforms.add(platform);
        for (int time = 0; time < 2; time++) {
            replace(List.of(PlatformStanding.of(platform, questionnaires.current(), Map.of())));
            assertThat(database.value("select documented || ' ' || applicable || ' ' || themes || ' '"
                            + " || array_to_string(states, ' ') from platform_standing where platform_id = '"
                            + platform.id().value() + "'"))
                    .isEqualTo("0 15 {}" + " UNKNOWN".repeat(15));
        }
        replace(List.of());
        database.change("delete from platform where slug = 'standing'");
        assertThat(database.count("platform_standing")).isEqualTo(57);
    }

    private void replace(List<PlatformStanding> with) {
        transactions.executeWrite(status -> {
            standings.replace(with);
            return true;
        });
    }
}
