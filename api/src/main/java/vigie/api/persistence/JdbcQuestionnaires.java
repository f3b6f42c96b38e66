package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.document.Document;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.QuestionnaireReader;
import vigie.questionnaire.Questionnaires;

/** Keeps the newest version in memory, and looks once a second whether another process stored another. */
@Singleton
class JdbcQuestionnaires implements Questionnaires {
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcOperations jdbc;
    private final Documents documents;
    private final InstantSource time;
    private volatile @Nullable Kept kept;

    JdbcQuestionnaires(JdbcOperations jdbc, Documents documents, InstantSource time) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.time = time;
    }

    private record Kept(Questionnaire questionnaire, String digest, Instant lookedAt) {}

    private record Stored(int version, String digest) {}

    @Override
    @Transactional(readOnly = true)
    public Questionnaire current() {
        Instant now = time.instant();
        Kept known = kept;
        if (known != null && now.isBefore(known.lookedAt().plus(FRESH))) {
            return known.questionnaire();
        }
        Stored newest = newest();
        Questionnaire questionnaire = known != null && known.digest().equals(newest.digest())
                ? known.questionnaire()
                : read(newest.version(), document(newest.version()).orElseThrow());
        kept = new Kept(questionnaire, newest.digest(), now);
        return questionnaire;
    }

    private Stored newest() {
        return jdbc.prepareStatement(
                "select version, digest from questionnaire order by version desc limit 1", statement -> {
                    try (ResultSet results = statement.executeQuery()) {
                        if (!results.next()) {
                            throw new IllegalStateException("No questionnaire is stored yet.");
                        }
                        return new Stored(results.getInt("version"), results.getString("digest"));
                    }
                });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Questionnaire> version(int version) {
        Questionnaire current = current();
        return current.version() == version
                ? Optional.of(current)
                : document(version).map(text -> read(version, text));
    }

    @Override
    public Optional<String> digest(int version) {
        return column("digest", version);
    }

    private Optional<String> document(int version) {
        return column("document", version);
    }

    private Optional<String> column(String name, int version) {
        return jdbc.prepareStatement("select " + name + " from questionnaire where version = ?", statement -> {
            statement.setInt(1, version);
            try (ResultSet results = statement.executeQuery()) {
                return results.next() ? Optional.of(results.getString(1)) : Optional.empty();
            }
        });
    }

    private Questionnaire read(int version, String text) {
        String name = "questionnaire-v" + version;
        Problems problems = new Problems(name);
        try {
            Document document = documents.read(name, text);
            Questionnaire questionnaire = QuestionnaireReader.read(document, problems);
            if (questionnaire != null) {
                return questionnaire;
            }
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException("The stored " + name + " cannot be read.", unreadable);
        }
        throw new IllegalStateException("The stored " + name + " is wrong: " + problems.found());
    }

    @Override
    public void store(Questionnaire questionnaire, String document, String digest) {
        jdbc.prepareStatement("""
                insert into questionnaire (version, document, digest) values (?, ?, ?)
                on conflict (version) do update set document = excluded.document, digest = excluded.digest,
                    stored_at = now()
                """, statement -> {
            statement.setInt(1, questionnaire.version());
            statement.setString(2, document);
            statement.setString(3, digest);
            return statement.executeUpdate();
        });
        storeAsks(questionnaire);
        kept = null;
    }

    // An ask that answers refer to cannot go: the foreign key refuses a file that drops one under the same version.
    private void storeAsks(Questionnaire questionnaire) {
        String[] ids = questionnaire.criteria().stream()
                .flatMap(criterion -> criterion.asks().stream())
                .map(Ask::id)
                .toArray(String[]::new);
        jdbc.prepareStatement("delete from ask where questionnaire_version = ? and id <> all (?)", statement -> {
            statement.setInt(1, questionnaire.version());
            statement.setArray(2, statement.getConnection().createArrayOf("text", ids));
            return statement.executeUpdate();
        });
        jdbc.prepareStatement("""
                insert into ask (questionnaire_version, id, criterion, type) values (?, ?, ?, ?)
                on conflict (questionnaire_version, id) do update set type = excluded.type
                """, statement -> {
            for (Criterion criterion : questionnaire.criteria()) {
                for (Ask ask : criterion.asks()) {
                    statement.setInt(1, questionnaire.version());
                    statement.setString(2, ask.id());
                    statement.setInt(3, criterion.number());
                    statement.setString(4, ask.type().name());
                    statement.addBatch();
                }
            }
            return statement.executeBatch();
        });
    }
}
