package vigie.answer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import vigie.platform.PlatformId;

/** Refuses what the database refuses: a second current answer to the same ask. */
public final class InMemoryAnswers implements Answers {
    private final List<DocumentedAnswer> published = new ArrayList<>();

    @Override
    public List<DocumentedAnswer> currentOf(Collection<PlatformId> platforms) {
        return published.stream()
                .filter(documented -> platforms.contains(documented.answer().platformId()))
                .filter(documented -> documented.answer().supersededAt() == null)
                .toList();
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
