package vigie.api.persistence;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLException;
import vigie.api.FilledDirectory;

/** The database repeats the rules: what breaks one is refused, whoever writes it. */
@MicronautTest(transactional = false)
class ConstraintsIT implements FilledDirectory {
    private static final Map<String, String> REFUSALS =
            Map.of("check", "23514", "unique", "23505", "foreign key", "23503", "not null", "23502");

    /** A row that each table takes, as SQL. */
    private static final Map<String, Map<String, String>> GOOD = Map.of(
            "questionnaire",
            Map.of("version", "7", "document", "'x'", "digest", "repeat('a', 64)"),
            "ask",
            Map.of("questionnaire_version", "1", "id", "'99z'", "criterion", "99", "type", "'CHOICE'"),
            "platform",
            Map.ofEntries(
                    entry("id", "gen_random_uuid()"),
                    entry("slug", "'new-one'"),
                    entry("name", "'New One'"),
                    entry("kind", "'HYBRID'"),
                    entry("website", "'https://new-one.example/'"),
                    entry("languages", "'{}'"),
                    entry("offers", "'{}'"),
                    entry("summary_fr", "'Nouveau.'"),
                    entry("summary_en", "'New.'"),
                    entry("origin", "'IMPORT'"),
                    entry("created_at", "now()"),
                    entry("updated_at", "now()"),
                    entry("version", "0")),
            "answer",
            Map.ofEntries(
                    entry("id", "gen_random_uuid()"),
                    entry("platform_id", "(select id from platform where slug = 'koach')"),
                    entry("questionnaire_version", "1"),
                    entry("ask", "'2a'"),
                    entry("value_codes", "'{CHARTER}'"),
                    entry("value_amount", "null"),
                    entry("value_wording", "null"),
                    entry("note_fr", "'Note.'"),
                    entry("note_en", "'Note.'"),
                    entry("checked_on", "now()"),
                    entry("origin", "'PERSON'"),
                    entry("published_at", "now()"),
                    entry("superseded_at", "null")),
            "evidence",
            Map.of(
                    "answer_id", "(select id from answer order by id limit 1)",
                    "position", "99",
                    "evidence_kind", "'PUBLIC_TERMS'",
                    "evidence_url", "'https://new-one.example/'",
                    "evidence_seen_on", "now()",
                    "evidence_page_date", "'2026-11'",
                    "evidence_stored_copy", "true"),
            "platform_standing",
            Map.of(
                    "platform_id", "(select id from platform where slug = 'unwritten')",
                    "documented", "1",
                    "applicable", "15",
                    "states", "'{ALERT,UNKNOWN}'",
                    "themes", "'{}'"));

    @Inject
    Database database;

    @Test
    void takesTheGoodRows() throws Exception {
        for (String table : GOOD.keySet()) {
            insertAndForget(table, Map.of());
        }
        insertAndForget("answer", Map.of("ask", "'1a'", "superseded_at", "now()"));
        insertAndForget("answer", Map.of("value_codes", "null", "value_amount", "0"));
        insertAndForget("answer", Map.of("value_codes", "null", "value_wording", "'12 €'"));
        insertAndForget("evidence", Map.of("evidence_page_date", "'2026'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "questionnaire | version = 0 | check",
                "questionnaire | version = 1 | unique",
                "questionnaire | digest = 'abc' | check",
                "questionnaire | digest = repeat('A', 64) | check",
                "questionnaire | document = null | not null",
                "ask | id = '13' | check",
                "ask | id = '0a' | check",
                "ask | id = '1aa' | check",
                "ask | id = '1a' | unique",
                "ask | criterion = 0 | check",
                "ask | criterion = 100 | check",
                "ask | type = 'LIST' | check",
                "ask | questionnaire_version = 99 | foreign key",
                "platform | slug = 'koach' | unique",
                "platform | slug = 'Koach' | check",
                "platform | slug = 'a--b' | check",
                "platform | slug = '-a' | check",
                "platform | slug = '' | check",
                "platform | slug = repeat('a', 81) | check",
                "platform | id = (select id from platform limit 1) | unique",
                "platform | name = ' ' | check",
                "platform | name = repeat('n', 121) | check",
                "platform | kind = 'OTHER' | check",
                "platform | website = 'ftp://new-one.example/' | check",
                "platform | website = 'javascript:alert(1)' | check",
                "platform | summary_fr = '  ' | check",
                "platform | summary_en = '' | check",
                "platform | origin = 'ROBOT' | check",
                "platform | updated_at = now() - interval '1 second' | check",
                "platform | languages = null | not null",
                "platform | version = null | not null",
                "answer | value_codes = '{}' | check",
                "answer | value_codes = null | check",
                "answer | value_amount = 1 | check",
                "answer | value_wording = 'x' | check",
                "answer | value_codes = null; value_amount = -0.1 | check",
                "answer | value_codes = null; value_wording = ' ' | check",
                "answer | value_codes = null; value_wording = repeat('w', 201) | check",
                "answer | note_fr = '' | check",
                "answer | note_en = ' ' | check",
                "answer | origin = 'ROBOT' | check",
                "answer | superseded_at = now() - interval '1 second' | check",
                "answer | ask = '98a' | foreign key",
                "answer | questionnaire_version = 2 | foreign key",
                "answer | platform_id = gen_random_uuid() | foreign key",
                "answer | ask = '1a' | unique",
                "answer | checked_on = null | not null",
                "evidence | position = 0 | check",
                "evidence | position = 1 | unique",
                "evidence | evidence_kind = 'RUMOUR' | check",
                "evidence | evidence_url = 'javascript:alert(1)' | check",
                "evidence | evidence_page_date = 'June' | check",
                "evidence | answer_id = gen_random_uuid() | foreign key",
                "evidence | evidence_stored_copy = null | not null",
                "platform_standing | platform_id = (select platform_id from platform_standing limit 1) | unique",
                "platform_standing | platform_id = gen_random_uuid() | foreign key",
                "platform_standing | documented = -1 | check",
                "platform_standing | documented = 16 | check",
                "platform_standing | states = '{GOOD}' | check",
                "platform_standing | themes = null | not null",
            })
    void refusesWhatBreaksARule(String table, String changes, String rule) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (String change : changes.split("; ", -1)) {
            String[] parts = change.split(" = ", 2);
            changed.put(parts[0], parts[1]);
        }
        assertThatThrownBy(() -> insertAndForget(table, changed))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(REFUSALS.get(rule)));
    }

    @Test
    void keepsAPlatformThatHasAnswers() {
        assertThatThrownBy(() -> database.change("delete from platform where slug = 'koach'"))
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo("23503"));
    }

    private void insertAndForget(String table, Map<String, String> changed) throws SQLException {
        Map<String, String> row = new LinkedHashMap<>(Objects.requireNonNull(GOOD.get(table)));
        row.putAll(changed);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            if (table.equals("platform_standing")) {
                Map<String, String> platform = new LinkedHashMap<>(Objects.requireNonNull(GOOD.get("platform")));
                platform.put("slug", "'unwritten'");
                statement.execute(insert("platform", platform));
            }
            statement.execute(insert(table, row));
            connection.rollback();
        }
    }

    private static String insert(String table, Map<String, String> row) {
        return row.values().stream()
                .collect(Collectors.joining(
                        ", ", "insert into " + table + " (" + String.join(", ", row.keySet()) + ") values (", ")"));
    }
}
