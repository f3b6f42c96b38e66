package vigie.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vigie.language.Language;
import vigie.mail.LetterKind;
import vigie.mail.PostLetter;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;

class StoppingJobsIT {
    private final TestDatabase database = TestDatabases.fresh();

    @Test
    void aLetterThatIsBeingSentIsNotedBeforeTheEnd() throws Exception {
        ApplicationContext vigie = started(Map.of(SlowPostman.WANTED, "true"));
        PostLetter letters = vigie.getBean(PostLetter.class);
        letters.post(LetterKind.TOTP_ON, "ann@coach.example", Language.FR, Map.of("name", "Ann"));
        letters.post(LetterKind.TOTP_ON, "bob@coach.example", Language.FR, Map.of("name", "Bob"));
        SlowPostman postman = vigie.getBean(SlowPostman.class);
        assertThat(postman.hasALetter.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Void> stopped = CompletableFuture.runAsync(vigie::close);
        // Long enough for a stop that does not wait to take the database away.
        Thread.sleep(1_000);
        assertThat(stopped).isNotDone();
        postman.mayGo.countDown();
        stopped.get(20, TimeUnit.SECONDS);
        assertThat(value("select count(*) from letter where sent_at is not null"))
                .isEqualTo("1");
        assertThat(value("select count(*) from letter where sent_at is null and tries = 0"))
                .isEqualTo("1");
    }

    @Test
    void aProcessMayLeaveTheJobsToOthers() {
        try (ApplicationContext vigie = started(Map.of("vigie.jobs", "false"))) {
            assertThat(vigie.containsBean(SendingJob.class)).isFalse();
            assertThat(vigie.containsBean(ForgettingJob.class)).isFalse();
        }
        try (ApplicationContext vigie = started(Map.of())) {
            assertThat(vigie.containsBean(SendingJob.class)).isTrue();
            assertThat(vigie.containsBean(ForgettingJob.class)).isTrue();
        }
    }

    private ApplicationContext started(Map<String, String> settings) {
        Map<String, Object> all = new HashMap<>(database.properties());
        all.putAll(settings);
        return ApplicationContext.run(all);
    }

    private String value(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }
}
