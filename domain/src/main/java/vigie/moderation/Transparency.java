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
 * @param kinds what members sent and the decisions on it, by kind
 * @param standing where that stands now, by kind
 * @param refused how often for which ground, the most frequent first
 * @param withdrawn the same for what was taken off again
 * @param delays from what came in to the first decision, newest month first
 * @param entries how many there are in the log
 * @param head the hash of the log's last entry; empty when there is none
 */
public record Transparency(
        List<OfKind> kinds,
        List<Standing> standing,
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
        standing = List.copyOf(standing);
        refused = List.copyOf(refused);
        withdrawn = List.copyOf(withdrawn);
        delays = List.copyOf(delays);
    }

    /**
     * Decisions that took effect, each of them: a case can be sent back, published, taken off and restored.
     *
     * @param received the first time; what was sent again after changes is not counted again
     */
    public record OfKind(
            CaseKind kind, long received, long published, long sentBack, long refused, long withdrawn, long restored) {}

    /**
     * Each case once, where it stands: the numbers together are what was received.
     *
     * @param sentBack waits for its author
     * @param takenBack by its author
     * @param superseded something newer of its author or on the same ask is published in its place
     */
    public record Standing(
            CaseKind kind,
            long received,
            long waiting,
            long sentBack,
            long published,
            long refused,
            long withdrawn,
            long takenBack,
            long superseded) {}

    public record ForGround(String ground, long count) {}

    /**
     * Each report once, by the last decision on it: the numbers together are what was received.
     *
     * @param founded what it reported was taken off
     * @param noLongerOnline closed, for what it reported had left the site by then
     * @param unclear closed, for nobody could tell what it was about
     * @param takenBack by whoever sent it
     */
    public record Reports(
            long received,
            long waiting,
            long founded,
            long unfounded,
            long noLongerOnline,
            long unclear,
            long takenBack) {}

    /** Each appeal once: the numbers together are what was received. */
    public record Appeals(long received, long waiting, long upheld, long reversed, long takenBack) {}

    /** @param month in which it came in */
    public record Delay(YearMonth month, CaseKind kind, long cases, Duration median) {}

    /** How often something stands in the log. */
    public record Count(
            LogEvent event,
            CaseKind kind,
            @Nullable Outcome outcome,
            @Nullable String ground,
            long times) {}

    /**
     * How many cases that came in stand so.
     *
     * @param ground of the decision that brought them there
     */
    public record Stand(
            CaseKind kind, CaseStatus status, @Nullable String ground, long cases) {}

    public static Transparency of(
            List<Count> counts, List<Stand> stands, List<Delay> delays, long entries, String head) {
        Counted counted = new Counted(counts);
        StoodCases stood = new StoodCases(stands);
        return new Transparency(
                CONTRIBUTIONS.stream().map(counted::ofKind).toList(),
                CONTRIBUTIONS.stream().map(stood::ofKind).toList(),
                counted.grounds(Outcome.REFUSE),
                counted.grounds(Outcome.WITHDRAW),
                stood.reports(),
                stood.appeals(),
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
