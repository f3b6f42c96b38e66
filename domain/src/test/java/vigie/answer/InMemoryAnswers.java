package vigie.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vigie.platform.PlatformId;

/** Refuses what the database refuses: a second current answer to the same ask. */
public final class InMemoryAnswers implements Answers {
    private final List<DocumentedAnswer> published = new ArrayList<>();
    private final Set<AnswerId> withdrawn = new HashSet<>();

    @Override
    public List<DocumentedAnswer> currentOf(Collection<PlatformId> platforms) {
        return published.stream()
                .filter(documented -> platforms.contains(documented.answer().platformId()))
                .filter(documented -> documented.answer().supersededAt() == null)
                .filter(documented -> !withdrawn.contains(documented.answer().id()))
                .toList();
    }

    @Override
    public Optional<DocumentedAnswer> withId(AnswerId id) {
        return published.stream()
                .filter(documented -> documented.answer().id().equals(id))
                .findFirst();
    }

    @Override
    public List<DocumentedAnswer> withdrawnOf(Collection<PlatformId> platforms) {
        return published.stream()
                .filter(documented -> platforms.contains(documented.answer().platformId()))
                .filter(documented -> withdrawn.contains(documented.answer().id()))
                .toList();
    }

    @Override
    public void withdraw(AnswerId id, Instant at) {
        withdrawn.add(id);
    }

    /** Refuses what the database refuses: a second current answer. */
    @Override
    public void restore(AnswerId id) {
        Answer restored = withId(id).orElseThrow().answer();
        withdrawn.remove(id);
        long current = currentOf(List.of(restored.platformId())).stream()
                .filter(each -> each.answer().ask().equals(restored.ask()))
                .count();
        if (current > 1) {
            throw new IllegalStateException(restored.ask() + " has a current answer already.");
        }
    }

    @Override
    public void publish(Collection<DocumentedAnswer> answers) {
        for (DocumentedAnswer documented : answers) {
            Answer answer = documented.answer();
            if (currentOf(List.of(answer.platformId())).stream()
                    .anyMatch(current -> current.answer().ask().equals(answer.ask()))) {
                throw new IllegalStateException(answer.ask() + " has a current answer already.");
            }
            published.add(documented);
        }
    }

    @Override
    public void supersede(Collection<AnswerId> answers, Instant at) {
        published.replaceAll(documented -> answers.contains(documented.answer().id())
                ? new DocumentedAnswer(superseded(documented.answer(), at), documented.evidence())
                : documented);
    }

    private static Answer superseded(Answer answer, Instant at) {
        return new Answer(
                answer.id(),
                answer.platformId(),
                answer.questionnaireVersion(),
                answer.ask(),
                answer.value(),
                answer.note(),
                answer.checkedOn(),
                answer.origin(),
                answer.publishedAt(),
                at);
    }

    /** Every answer ever published, oldest first. */
    public List<DocumentedAnswer> all() {
        return List.copyOf(published);
    }

    /** Every answer ever published to one ask, oldest first. */
    public List<Answer> history(PlatformId platform, String ask) {
        return published.stream()
                .map(DocumentedAnswer::answer)
                .filter(answer ->
                        answer.platformId().equals(platform) && answer.ask().equals(ask))
                .toList();
    }
}
