package vigie.report;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vigie.moderation.CaseKind;
import vigie.moderation.PublicSubjects;
import vigie.moderation.PublicSubjects.PublicSubject;

/** Finds what somebody wants to report, as long as it is public. */
@Singleton
public class FindReportable {
    private final Map<CaseKind, PublicSubjects> byKind;

    FindReportable(List<PublicSubjects> subjects) {
        byKind = subjects.stream().collect(toMap(PublicSubjects::kind, Function.identity()));
    }

    public Optional<PublicSubject> find(CaseKind kind, String id) {
        return Optional.ofNullable(byKind.get(kind)).flatMap(subjects -> subjects.find(id));
    }
}
