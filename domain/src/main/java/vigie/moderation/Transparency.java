package vigie.moderation;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came in and what became of it, counted in the log.
 *
 * @param kinds what members sent, by kind
 * @param refused how often for which ground, the most frequent first
 * @param withdrawn the same for what was taken off again
 * @param delays from what came in to the first decision, newest month first
 * @param entries how many there are in the log
 * @param head the hash of the log's last entry; empty when there is none
 */
public record Transparency(
        List<OfKind> kinds,
        List<ForGround> refused,
        List<ForGround> withdrawn,
        Reports reports,
        Appeals appeals,
        List<Delay> delays,
        long entries,
        String head) {
    private static final Set<CaseKind> CONTRIBUTIONS =
            EnumSet.of(CaseKind.PLATFORM, CaseKind.ANSWER, CaseKind.EXPERIENCE, CaseKind.REMARK);

    public Transparency {
        kinds = List.copyOf(kinds);
        refused = List.copyOf(refused);
        withdrawn = List.copyOf(withdrawn);
        delays = List.copyOf(delays);
    }

    /** @param received the first time; what was sent again after changes is not counted again */
    public record OfKind(
            CaseKind kind, long received, long published, long sentBack, long refused, long withdrawn, long restored) {}

    public record ForGround(String ground, long count) {}

    public record Reports(long received, long founded, long unfounded) {}

    public record Appeals(long received, long upheld, long reversed) {}

    /** @param month in which it came in */
    public record Delay(YearMonth month, CaseKind kind, long cases, Duration median) {}

    /** How often something stands in the log. */
    public record Count(
            LogEvent event,
            CaseKind kind,
            @Nullable Outcome outcome,
            @Nullable String ground,
            long times) {}

    public static Transparency of(List<Count> counts, List<Delay> delays, long entries, String head) {
        Counted counted = new Counted(counts);
        return new Transparency(
                CONTRIBUTIONS.stream().map(counted::ofKind).toList(),
                counted.grounds(Outcome.REFUSE),
                counted.grounds(Outcome.WITHDRAW),
                new Reports(
                        counted.received(CaseKind.REPORT),
                        counted.decided(CaseKind.REPORT, Outcome.WITHDRAW),
                        counted.decided(CaseKind.REPORT, Outcome.REFUSE)),
                new Appeals(
                        counted.received(CaseKind.APPEAL),
                        counted.decided(CaseKind.APPEAL, Outcome.UPHOLD),
                        counted.decided(CaseKind.APPEAL, Outcome.REVERSE)),
                delays,
                entries,
                head);
    }

    /** True when nothing ever came in. */
    public boolean nothingYet() {
        return entries == 0;
    }

    private record Counted(List<Count> counts) {
        OfKind ofKind(CaseKind kind) {
            return new OfKind(
                    kind,
                    received(kind),
                    decided(kind, Outcome.PUBLISH),
                    decided(kind, Outcome.REQUEST_CHANGES),
                    decided(kind, Outcome.REFUSE),
                    decided(kind, Outcome.WITHDRAW),
                    decided(kind, Outcome.RESTORE));
        }

        long received(CaseKind kind) {
            return counts.stream()
                    .filter(each -> each.kind() == kind && each.event() == LogEvent.SUBMITTED)
                    .mapToLong(Count::times)
                    .sum();
        }

        long decided(CaseKind kind, Outcome outcome) {
            return counts.stream()
                    .filter(each ->
                            each.kind() == kind && each.event() == LogEvent.DECIDED && each.outcome() == outcome)
                    .mapToLong(Count::times)
                    .sum();
        }

        List<ForGround> grounds(Outcome outcome) {
            Map<String, Long> byGround = new TreeMap<>();
            counts.stream()
                    .filter(each -> each.event() == LogEvent.DECIDED
                            && each.outcome() == outcome
                            && CONTRIBUTIONS.contains(each.kind()))
                    .forEach(each -> {
                        if (each.ground() != null) {
                            byGround.merge(each.ground(), each.times(), Long::sum);
                        }
                    });
            return byGround.entrySet().stream()
                    .map(each -> new ForGround(each.getKey(), each.getValue()))
                    .sorted(Comparator.comparingLong(ForGround::count).reversed())
                    .toList();
        }
    }
}
