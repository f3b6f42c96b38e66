package vigie.moderation;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What each kind of case brings. */
@Singleton
public class CaseSubjects {
    private final Map<CaseKind, CaseSubject> byKind = new EnumMap<>(CaseKind.class);

    public CaseSubjects(List<CaseSubject> subjects) {
        for (CaseSubject subject : subjects) {
            if (byKind.put(subject.kind(), subject) != null) {
                throw new IllegalStateException("Two subjects for cases of the kind " + subject.kind());
            }
        }
    }

    public CaseSubject of(CaseKind kind) {
        return Objects.requireNonNull(byKind.get(kind), () -> "No subject for cases of the kind " + kind);
    }
}
