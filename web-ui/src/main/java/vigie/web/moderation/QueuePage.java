package vigie.web.moderation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseEntry;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseFilterReader;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseState;
import vigie.moderation.DeclareTie;
import vigie.moderation.Ground;
import vigie.moderation.Hint;
import vigie.moderation.Ties;
import vigie.platform.Platform;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/**
 * What waits for moderators.
 *
 * @param misunderstood parameters of the address that mean nothing
 * @param matching how many cases the filter lets through, on all pages
 * @param waiting how many wait of each kind
 * @param next the address of the page that follows; null on the last
 */
public record QueuePage(
        PageContext context,
        CaseFilter filter,
        List<String> misunderstood,
        List<CaseEntry> entries,
        long matching,
        Map<CaseKind, Long> waiting,
        List<Platform> platforms,
        List<Ground> grounds,
        List<Ties.Tie> ties,
        Questionnaire questionnaire,
        Instant now,
        @Nullable String next) {
    /** Days. */
    private static final List<Integer> AGES = List.of(1, 3, 7, 14, 30);

    public List<CaseState> states() {
        return Arrays.asList(CaseState.values());
    }

    public List<CaseKind> kinds() {
        return Arrays.asList(CaseKind.values());
    }

    public List<Hint> hints() {
        return Arrays.asList(Hint.values());
    }

    public List<Integer> ages() {
        return AGES;
    }

    public long all() {
        return waiting.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether another number than that of what waits has to be said. */
    public boolean counts() {
        return narrows() && matching > 0;
    }

    public long waiting(CaseKind kind) {
        return waiting.getOrDefault(kind, 0L);
    }

    public boolean narrows() {
        return !filter.equals(CaseFilter.WAITING);
    }

    /** What waits of one kind. */
    public String only(CaseKind kind) {
        return context.to().moderation().queue(Map.of(CaseFilterReader.KIND, kind.name()));
    }

    public boolean onlyShows(CaseKind kind) {
        return filter.kinds().equals(Set.of(kind));
    }

    public String title(CaseEntry entry) {
        return CaseWords.title(context, entry.kind(), entry.platform());
    }

    /** Its page, from which this filter leads on. */
    public String address(CaseEntry entry) {
        return context.to().moderation().one(entry.id(), filter.parameters());
    }

    public TopicWords topic(CaseEntry entry) {
        return TopicWords.of(context, questionnaire, entry);
    }

    /** Until when a tie still counts whose end was said; null as long as nobody said so. */
    public @Nullable String ends(Ties.Tie tie) {
        return tie.endsAt() == null ? null : CaseWords.day(context, tie.endsAt());
    }

    public int daysOfTies() {
        return DeclareTie.COUNTS_FOR;
    }

    public String age(CaseEntry entry) {
        return Ages.since(entry.submittedAt(), now, context);
    }

    public String ground(String code) {
        return CaseWords.ground(context, grounds, code);
    }

    public boolean chose(Platform platform) {
        return platform.slug().equals(filter.platform());
    }
}
