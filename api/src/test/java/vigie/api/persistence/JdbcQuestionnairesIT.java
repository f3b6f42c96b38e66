package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.migrations.TestDatabase;
import vigie.migrations.TestDatabases;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.questionnaire.StoreQuestionnaire;

@MicronautTest(transactional = false)
class JdbcQuestionnairesIT implements FilledDirectory {
    /** A second, and what a busy machine may need to look. */
    private static final Duration SOON = Duration.ofMillis(1_500);

    private final TestDatabase shared = TestDatabases.fresh();

    @Inject
    Questionnaires questionnaires;

    @Inject
    StoreQuestionnaire store;

    @Inject
    Documents documents;

    @Inject
    Database database;

    @Inject
    Client client;

    @Override
    public Map<String, String> getProperties() {
        return FilledDirectory.settings(shared);
    }

    @Test
    void seesWithinASecondWhatAnotherProcessStored() throws Exception {
        try (ApplicationContext other = ApplicationContext.run(Map.copyOf(shared.properties()))) {
            StoreQuestionnaire elsewhere = other.getBean(StoreQuestionnaire.class);
            assertThat(questionnaires.current().version()).isEqualTo(1);

            String reworded = text(text -> text.replace("en: Ethics}", "en: Ethics anew}"));
            assertThat(store(elsewhere, reworded)).isTrue();
            waitFor(current -> current.themes().getFirst().label().en().equals("Ethics anew"));

            String next = text(text -> text.replace("\nversion: 1\n", "\nversion: 2\n"));
            assertThat(store(elsewhere, next)).isTrue();
            waitFor(current -> current.version() == 2);
            assertThat(client.json("/api/v1/questionnaire").get("version").asInt())
                    .isEqualTo(2);
            assertThat(client.json("/api/v1/questionnaire?version=1")
                            .get("themes")
                            .get(0)
                            .get("en")
                            .asString())
                    .isEqualTo("Ethics anew");
            assertThat(questionnaires.version(1).orElseThrow().version()).isEqualTo(1);
            assertThat(questionnaires.version(3)).isEmpty();

            database.change("delete from ask where questionnaire_version = 2");
            database.change("delete from questionnaire where version = 2");
            waitFor(current -> current.version() == 1);
            assertThat(store(store, text(text -> text))).isTrue();
        }
    }

    private void waitFor(Predicate<Questionnaire> wanted) {
        long until = System.nanoTime() + SOON.toNanos();
        while (!wanted.test(questionnaires.current())) {
            assertThat(System.nanoTime()).as("still the old one").isLessThan(until);
            Thread.onSpinWait();
        }
    }

    @Test
    void theSameFileAgainChangesNothing() throws Exception {
        Map<String, String> before = database.contents();
        assertThat(store(store, text(text -> text))).isFalse();
        assertThat(database.contents()).isEqualTo(before);
    }

    @Test
    void keepsEveryAskThatAnswersReferTo() throws Exception {
        Map<String, String> before = database.contents();
        // The last ask of its criterion, which no rule names and platforms have answered.
        String without = text(text -> text.replaceFirst("(?s)      - id: 12b.*?(?=    stance:)", ""));
        assertThat(without).isNotEqualTo(text(text -> text));
        assertThatThrownBy(() -> store(store, without)).hasStackTraceContaining("foreign key");
        assertThat(database.contents()).isEqualTo(before);
        waitFor(current -> current.ask("12b").isPresent());
    }

    private boolean store(StoreQuestionnaire into, String text) throws Exception {
        Problems problems = new Problems("test");
        boolean stored = into.store(documents.read("test", text), problems);
        assertThat(problems.found()).isEmpty();
        return stored;
    }

    private static String text(UnaryOperator<String> change) throws Exception {
        return change.apply(Files.readString(ShippedFiles.questionnaireFile()));
    }
}
