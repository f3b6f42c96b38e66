package vigie.choosing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;

/**
 * All platforms, by a coach's choices. Each stands in one of the lists, unless it is of no use for what the coach is looking for.
 *
 * @param placed in their order
 * @param crossed those that cross a red line, the fewest lines first, then by name
 * @param untold those of which nothing that matters is known, by name
 * @param working those that the coach works with already, by name
 * @param otherKinds how many are of no use for what the coach is looking for
 */
public record Ranking(
        List<Placed> placed, List<Weighed> crossed, List<Weighed> untold, List<Weighed> working, int otherKinds) {

    /**
     * @param place from 1; platforms that only their names tell apart share one
     * @param behind what put it behind the one before; null for the first
     */
    public record Placed(
            int place,
            boolean shared,
            Weighed weighed,
            @Nullable Step behind) {}

    private static final Comparator<Weighed> ORDER =
            (one, other) -> Step.between(one, other).compare(one, other);
    private static final Comparator<Weighed> BY_NAME = Comparator.comparing(Weighed::platform, Step.BY_NAME);

    public Ranking {
        placed = List.copyOf(placed);
        crossed = List.copyOf(crossed);
        untold = List.copyOf(untold);
        working = List.copyOf(working);
    }

    public static Ranking of(
            List<Candidate> platforms, Choices choices, Questionnaire questionnaire, List<ClashRule> clashes) {
        List<Weighed> open = new ArrayList<>();
        List<Weighed> crossed = new ArrayList<>();
        List<Weighed> untold = new ArrayList<>();
        List<Weighed> working = new ArrayList<>();
        int otherKinds = 0;
        for (Candidate platform : platforms) {
            if (choices.with().contains(platform.slug())) {
                working.add(Weighed.of(platform, choices, questionnaire, clashes));
            } else if (choices.purpose() != null && !choices.purpose().servedBy(platform.kind())) {
                otherKinds++;
            } else {
                Weighed weighed = Weighed.of(platform, choices, questionnaire, clashes);
                if (!weighed.crossed().isEmpty()) {
                    crossed.add(weighed);
                } else if (weighed.told()) {
                    open.add(weighed);
                } else {
                    untold.add(weighed);
                }
            }
        }
        crossed.sort(
                Comparator.comparingInt((Weighed each) -> each.crossed().size()).thenComparing(BY_NAME));
        untold.sort(BY_NAME);
        working.sort(BY_NAME);
        return new Ranking(placed(open), crossed, untold, working, otherKinds);
    }

    private static List<Placed> placed(List<Weighed> open) {
        List<Weighed> sorted = open.stream().sorted(ORDER).toList();
        List<Step> steps = new ArrayList<>();
        for (int next = 1; next < sorted.size(); next++) {
            steps.add(Step.between(sorted.get(next - 1), sorted.get(next)));
        }
        List<Placed> placed = new ArrayList<>();
        int place = 1;
        for (int at = 0; at < sorted.size(); at++) {
            boolean withTheOneBefore = at > 0 && steps.get(at - 1) == Step.NAME;
            boolean withTheOneAfter = at < steps.size() && steps.get(at) == Step.NAME;
            place = withTheOneBefore ? place : at + 1;
            placed.add(new Placed(
                    place, withTheOneBefore || withTheOneAfter, sorted.get(at), at == 0 ? null : steps.get(at - 1)));
        }
        return placed;
    }

    /** Wherever it stands. */
    public @Nullable Weighed of(Slug slug) {
        List<Weighed> all = new ArrayList<>(placed.stream().map(Placed::weighed).toList());
        all.addAll(crossed);
        all.addAll(untold);
        all.addAll(working);
        return all.stream()
                .filter(each -> each.platform().slug().equals(slug))
                .findFirst()
                .orElse(null);
    }
}
