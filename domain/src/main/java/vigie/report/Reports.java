package vigie.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseId;

/** Every report. */
public interface Reports {
    /** Waits until nobody else reports this; held until the transaction ends. */
    void lock(UUID subject);

    /**
     * The same report, sent before.
     *
     * @param content digest of all that it says, and of who says it
     * @param key of the form that it came with: a form sent again is the same report whatever became of it; without one, only as
     *     long as it waits
     */
    Optional<Report> same(String content, @Nullable String key);

    void add(Report report, String content, @Nullable String key);

    Optional<Report> withId(ReportId id);

    /** Those of this subject, and those of this case, which was what was public of one then. */
    List<Report> about(UUID subject, CaseId reported);

    /** Lets whoever has this token appeal, instead of an earlier one. */
    void letAppeal(ReportId id, String tokenDigest);

    Optional<Report> withAppealToken(String tokenDigest);

    /** Forgets who reported what was decided for good: decided before this instant, no appeal of theirs waiting. */
    void forgetReportersDecidedBefore(Instant instant);
}
