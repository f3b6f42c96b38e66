package vigie.api.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigie.answer.Answer;
import vigie.answer.AnswerId;
import vigie.answer.Answers;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.platform.PlatformId;

@JdbcRepository(dialect = Dialect.POSTGRES)
abstract class JdbcAnswers implements Answers, CrudRepository<Answer, AnswerId> {
    private final EvidenceRows evidence;

    JdbcAnswers(EvidenceRows evidence) {
        this.evidence = evidence;
    }

    // Identifiers in queries of our own have no property's name: its converter would be at work in some of them only.
    @Query("""
            select * from answer where platform_id in (:platforms) and superseded_at is null and withdrawn_at is null
            order by platform_id, ask
            """)
    abstract List<Answer> findCurrent(Collection<UUID> platforms);

    @Query(
            "select * from answer where platform_id in (:platforms) and withdrawn_at is not null order by published_at, id")
    abstract List<Answer> findWithdrawn(Collection<UUID> platforms);

    @Query("select * from answer where id = :answer")
    abstract Optional<Answer> findOne(UUID answer);

    @Query("update answer set withdrawn_at = :at where id = :answer and withdrawn_at is null")
    abstract int markWithdrawn(UUID answer, Instant at);

    @Query("update answer set withdrawn_at = null where id = :answer")
    abstract int unmarkWithdrawn(UUID answer);

    @Query("update answer set superseded_at = :at where id in (:answers) and superseded_at is null")
    abstract int markSuperseded(Collection<UUID> answers, Instant at);

    @Override
    public List<DocumentedAnswer> currentOf(Collection<PlatformId> platforms) {
        return platforms.isEmpty() ? List.of() : withEvidence(findCurrent(values(platforms)));
    }

    @Override
    public List<DocumentedAnswer> withdrawnOf(Collection<PlatformId> platforms) {
        return platforms.isEmpty() ? List.of() : withEvidence(findWithdrawn(values(platforms)));
    }

    @Override
    public Optional<DocumentedAnswer> withId(AnswerId id) {
        return findOne(id.value()).map(answer -> withEvidence(List.of(answer)).getFirst());
    }

    @Override
    public void withdraw(AnswerId id, Instant at) {
        markWithdrawn(id.value(), at);
    }

    @Override
    public void restore(AnswerId id) {
        unmarkWithdrawn(id.value());
    }

    private static List<UUID> values(Collection<PlatformId> platforms) {
        return platforms.stream().map(PlatformId::value).toList();
    }

    private List<DocumentedAnswer> withEvidence(List<Answer> answers) {
        // By the answers just read, not by what is current now: somebody may supersede one in between.
        List<AnswerId> ids = answers.stream().map(Answer::id).toList();
        Map<AnswerId, List<Evidence>> evidenceOf = evidence.of(ids).stream()
                .collect(groupingBy(EvidenceRow::answerId, mapping(EvidenceRow::evidence, toList())));
        return answers.stream()
                .map(answer -> new DocumentedAnswer(answer, evidenceOf.getOrDefault(answer.id(), List.of())))
                .toList();
    }

    @Override
    public void publish(Collection<DocumentedAnswer> published) {
        saveAll(published.stream().map(DocumentedAnswer::answer).toList());
        List<EvidenceRow> rows = new ArrayList<>();
        for (DocumentedAnswer documented : published) {
            int position = 1;
            for (Evidence each : documented.evidence()) {
                rows.add(new EvidenceRow(documented.answer().id(), position++, each));
            }
        }
        evidence.add(rows);
    }

    @Override
    public void supersede(Collection<AnswerId> answers, Instant at) {
        List<UUID> ids = answers.stream().map(AnswerId::value).toList();
        if (!ids.isEmpty() && markSuperseded(ids, at) != ids.size()) {
            throw new IllegalStateException("An answer was superseded by somebody else meanwhile.");
        }
    }
}
