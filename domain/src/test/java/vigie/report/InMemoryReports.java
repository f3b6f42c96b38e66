package vigie.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.Cases;
import vigie.moderation.InMemoryCases;

/** Refuses a receipt twice, as the database does; what is forgotten when is the database's, and only noted here. */
public final class InMemoryReports implements Reports {
    private record Row(
            Report report,
            String content,
            @Nullable String key,
            @Nullable String token) {}

    public final List<Instant> forgottenBefore = new ArrayList<>();
    public final List<UUID> locks = new ArrayList<>();

    private final Map<ReportId, Row> rows = new LinkedHashMap<>();
    private final Cases cases;

    InMemoryReports(Cases cases) {
        this.cases = cases;
    }

    public static InMemoryReports ofNothing() {
        return new InMemoryReports(new InMemoryCases());
    }

    public static GatherReports gatherNothing() {
        return new GatherReports(ofNothing(), new InMemoryAppeals());
    }

    @Override
    public void lock(UUID subject) {
        locks.add(subject);
    }

    @Override
    public Optional<Report> same(String content, @Nullable String key) {
        return rows.values().stream()
                .filter(row -> row.content().equals(content))
                .filter(row -> (key != null && key.equals(row.key())) || waits(row.report()))
                .map(Row::report)
                .findFirst();
    }

    private boolean waits(Report report) {
        return cases.about(CaseKind.REPORT, report.id().value())
                .filter(Case::waits)
                .isPresent();
    }

    @Override
    public void add(Report report, String content, @Nullable String key) {
        if (all().stream().anyMatch(each -> each.receipt().equals(report.receipt()))) {
            throw new IllegalStateException("This receipt was given already.");
        }
        rows.put(report.id(), new Row(report, content, key, null));
    }

    @Override
    public Optional<Report> withId(ReportId id) {
        return Optional.ofNullable(rows.get(id)).map(Row::report);
    }

    @Override
    public List<Report> about(UUID subject, CaseId reported) {
        return all().stream()
                .filter(each ->
                        each.subject().equals(subject) || each.reported().equals(reported))
                .toList();
    }

    @Override
    public void letAppeal(ReportId id, String tokenDigest) {
        rows.computeIfPresent(id, (same, row) -> new Row(row.report(), row.content(), row.key(), tokenDigest));
    }

    @Override
    public Optional<Report> withAppealToken(String tokenDigest) {
        return rows.values().stream()
                .filter(row -> tokenDigest.equals(row.token()))
                .map(Row::report)
                .findFirst();
    }

    @Override
    public void forgetReportersDecidedBefore(Instant instant) {
        forgottenBefore.add(instant);
    }

    public List<Report> all() {
        return rows.values().stream().map(Row::report).toList();
    }
}
