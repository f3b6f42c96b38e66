package vigie.moderation;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import vigie.member.MemberId;
import vigie.platform.PlatformId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Puts a case before a moderator, with what they may decide. */
@Singleton
public class ReadCase {
    private static final int EARLIER = 20;

    private final Cases cases;
    private final CaseRecords records;
    private final CaseSubjects subjects;
    private final CheckVerdict check;

    ReadCase(Cases cases, CaseRecords records, CaseSubjects subjects, CheckVerdict check) {
        this.cases = cases;
        this.records = records;
        this.subjects = subjects;
        this.check = check;
    }

    /** @throws RefusedException NOT_FOUND */
    @Transactional(readOnly = true)
    public CaseFile read(MemberId moderator, CaseId id) {
        Case found = cases.withId(id).orElseThrow(() -> new RefusedException(Refusal.NOT_FOUND));
        CaseSubject subject = subjects.of(found.kind());
        Refusal bar = check.bar(moderator, found, subject).orElse(null);
        CaseId appeal = check.appeal(found).orElse(null);
        List<Outcome> possible = bar == null && appeal == null ? possible(found, subject) : List.of();
        MemberId author = found.author();
        PlatformId platform = found.platform();
        return new CaseFile(
                found,
                platform == null ? null : records.platform(platform).orElse(null),
                author == null ? null : records.author(author).orElse(null),
                subject.lines(found),
                records.decisions(id),
                author == null ? List.of() : records.earlier(author, id, EARLIER),
                bar,
                found.waits() ? subject.gone(found).orElse(null) : null,
                possible,
                possible.stream()
                        .filter(outcome -> check.waitsForAnother(found, subject, outcome, moderator))
                        .collect(toSet()),
                possible.stream()
                        .filter(Outcome::needsReason)
                        .collect(toMap(outcome -> outcome, outcome -> check.grounds(found, subject, outcome))),
                appeal,
                found.isFirst(moderator));
    }

    private List<Outcome> possible(Case found, CaseSubject subject) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> check.isPossible(found, subject, outcome))
                .toList();
    }
}
