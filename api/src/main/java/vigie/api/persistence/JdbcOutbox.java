package vigie.api.persistence;

import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterId;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;

@Singleton
@Transactional
class JdbcOutbox implements Outbox {
    private static final Argument<Map<String, String>> DETAILS = Argument.mapOf(String.class, String.class);

    /** A newer version of Vigie beside this one may write others, and sends them itself. */
    private static final List<LetterKind> KINDS = List.of(LetterKind.values());

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    JdbcOutbox(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public void put(Letter letter) {
        // Nobody writes any more to a member whose account was deleted a moment ago.
        Sql.of(
                        """
                        insert into letter (id, kind, member_id, recipient, language, details, written_at, next_try_at)
                        select ?, ?, ?::uuid, ?, ?, ?::jsonb, ?, ?
                        where ?::uuid is null or exists (select from member where id = ? for key share)
                        """,
                        letter.id().value(),
                        letter.kind(),
                        letter.member(),
                        letter.recipient(),
                        letter.language(),
                        written(letter.values()),
                        letter.writtenAt(),
                        letter.writtenAt(),
                        letter.member(),
                        letter.member())
                .update(jdbc);
    }

    @Override
    public Optional<WaitingLetter> takeNext(Instant now) {
        return takeNext("kind <> 'DIGEST'", now).or(() -> takeNext("kind = 'DIGEST'", now));
    }

    // In the words of the index that serves it.
    private Optional<WaitingLetter> takeNext(String which, Instant now) {
        return Sql.of("select * from letter where sent_at is null and")
                .add(which)
                .add("and next_try_at <= ? and kind = any(?)", now, KINDS)
                .add("order by next_try_at, id for update skip locked limit 1")
                .first(jdbc, row -> new WaitingLetter(letter(row), row.getInt("tries")));
    }

    @Override
    public void sent(LetterId letter, Instant at) {
        Sql.of("update letter set sent_at = ?, tries = tries + 1, details = '{}' where id = ?", at, letter.value())
                .update(jdbc);
    }

    @Override
    public void failed(LetterId letter, Instant nextTry) {
        Sql.of("update letter set next_try_at = ?, tries = tries + 1 where id = ?", nextTry, letter.value())
                .update(jdbc);
    }

    @Override
    public void tie(String recipient, UUID member) {
        Sql.of(
                        "update letter set member_id = ? where member_id is null and lower(recipient) = lower(?)",
                        member,
                        recipient)
                .update(jdbc);
    }

    @Override
    public void forgetOf(UUID member, String recipient) {
        Sql.of(
                        "delete from letter where member_id = ? or (member_id is null and lower(recipient) = lower(?))",
                        member,
                        recipient)
                .update(jdbc);
    }

    @Override
    public void forget(LetterId letter) {
        Sql.of("delete from letter where id = ?", letter.value()).update(jdbc);
    }

    @Override
    public void forgetSentBefore(Instant instant) {
        Sql.of("delete from letter where sent_at < ?", instant).update(jdbc);
    }

    private Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                new LetterId(Sql.uuid(row, "id")),
                LetterKind.valueOf(row.getString("kind")),
                Sql.uuidOrNull(row, "member_id"),
                row.getString("recipient"),
                Language.valueOf(row.getString("language")),
                read(row.getString("details")),
                Sql.instant(row, "written_at"));
    }

    private String written(Map<String, String> details) {
        try {
            return json.writeValueAsString(details);
        } catch (IOException impossibleForAMapOfTexts) {
            throw new UncheckedIOException(impossibleForAMapOfTexts);
        }
    }

    private Map<String, String> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (IOException notWhatWeWrote) {
            throw new UncheckedIOException(notWhatWeWrote);
        }
    }
}
