package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.answer.AnswerId;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.questionnaire.AnswerValue;

@MicronautTest(transactional = false)
class JdbcAnswersIT implements FilledDirectory {
    private int count;

    @Inject
    Answers answers;

    @Inject
    Platforms platforms;

    @Inject
    Database database;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Statements statements;

    @Inject
    Client client;

    private PlatformId platform = Samples.platform("unused").id();

    @BeforeEach
    void addAPlatform() {
        Platform added = Samples.platform("answers-" + count++);
        platforms.add(added);
        platform = added.id();
    }

    private void publish(List<DocumentedAnswer> published) {
        transactions.executeWrite(status -> {
            answers.publish(published);
            return true;
        });
    }

    private void supersede(List<AnswerId> superseded, Instant at) {
        transactions.executeWrite(status -> {
            answers.supersede(superseded, at);
            return true;
        });
    }

    private List<DocumentedAnswer> current(List<PlatformId> of) {
        return transactions.executeRead(status -> answers.currentOf(of));
    }

    @Test
    void givesBackEveryFormOfValueWithItsEvidenceInOrder() {
        List<DocumentedAnswer> published = List.of(
                Samples.answer(platform, "12b", AnswerValue.wording("12 € par mois"), 1),
                Samples.answer(platform, "1a", AnswerValue.codes(List.of("YES")), 3),
                Samples.answer(platform, "1b", AnswerValue.codes(List.of("ICF", "EMCC")), 2),
                Samples.answer(platform, "5b", AnswerValue.amount(new BigDecimal("12.5")), 1));
        publish(published);
        assertThat(current(List.of(platform))).containsExactlyElementsOf(published);
        assertThat(current(List.of())).isEmpty();
    }

    @Test
    void aSupersededAnswerIsKeptAndNoLongerCurrent() throws Exception {
        DocumentedAnswer before = Samples.answer(platform, "1a", AnswerValue.codes(List.of("NO")), 1);
        DocumentedAnswer after = Samples.answer(platform, "1a", AnswerValue.codes(List.of("YES")), 1);
        publish(List.of(before));
        supersede(List.of(before.answer().id()), Samples.THEN.plusSeconds(1));
        publish(List.of(after));
        assertThat(current(List.of(platform))).containsExactly(after);
        assertThat(database.value("select superseded_at is not null and value_codes = '{NO}' from answer where id = '"
                        + before.answer().id().value() + "'"))
                .isEqualTo("t");
    }

    @Test
    void refusesASecondCurrentAnswerToTheSameAsk() {
        publish(List.of(Samples.answer(platform, "1a", AnswerValue.codes(List.of("NO")), 1)));
        DocumentedAnswer second = Samples.answer(platform, "1a", AnswerValue.codes(List.of("YES")), 1);
        assertThatThrownBy(() -> publish(List.of(second))).hasStackTraceContaining("answer_current");
    }

    @Test
    void refusesToSupersedeTwice() {
        DocumentedAnswer once = Samples.answer(platform, "1a", AnswerValue.codes(List.of("NO")), 1);
        publish(List.of(once));
        supersede(List.of(once.answer().id()), Samples.THEN.plusSeconds(1));
        assertThatThrownBy(() -> supersede(List.of(once.answer().id()), Samples.THEN.plusSeconds(2)))
                .isInstanceOf(IllegalStateException.class);
        supersede(List.of(), Samples.THEN);
    }

    @Test
    void aReaderSeesAnAnswerWithItsEvidenceEvenWhenItIsSupersededMeanwhile() throws Exception {
        statements.before("from evidence", () -> {
            try {
                database.change("update answer set superseded_at = now() where superseded_at is null and platform_id ="
                        + " (select id from platform where slug = 'koach')");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(client.json("/api/v1/platforms/koach")
                        .get("coverage")
                        .get("documented")
                        .asInt())
                .isEqualTo(4);
        assertThat(statements.interventionIsOver()).isTrue();
        assertThat(current(List.of(platforms
                        .withSlugs(List.of(new Slug("koach")))
                        .getFirst()
                        .id())))
                .isEmpty();
    }
}
