package vigie.answer;

import java.util.List;

/** An answer with what it rests on: at least one piece of evidence, in the order given. */
public record DocumentedAnswer(Answer answer, List<Evidence> evidence) {
    public DocumentedAnswer {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("A published answer needs evidence.");
        }
    }
}
