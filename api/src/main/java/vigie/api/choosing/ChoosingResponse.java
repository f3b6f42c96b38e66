package vigie.api.choosing;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.language.BilingualResponse;
import vigie.api.parameter.Paged;
import vigie.choosing.ClashRule;
import vigie.choosing.OrderPlatforms.Ordered;
import vigie.choosing.Points;
import vigie.choosing.Ranking;
import vigie.choosing.RedLine;
import vigie.choosing.RefusedAnswer;
import vigie.choosing.Step;
import vigie.choosing.Weighed;
import vigie.directory.DirectoryFilter.Chosen;
import vigie.platform.PlatformKind;
import vigie.questionnaire.Ask;

/**
 * The platforms by somebody's choices.
 *
 * @param choices as they were understood, in the form of an address
 * @param list which one the items are of
 * @param working the platforms that they work with already
 */
@Serdeable
record ChoosingResponse(
        List<Choice> choices,
        Counts counts,
        String list,
        List<Item> items,
        List<Item> working,
        @Nullable String next) implements Paged {

    @Serdeable
    record Choice(String parameter, String value) {
        static Choice from(Chosen chosen) {
            return new Choice(chosen.parameter(), chosen.value());
        }
    }

    /** @param otherKinds how many are of no use for what is looked for */
    @Serdeable
    record Counts(int placed, int crossed, int untold, int otherKinds) {
        static Counts from(Ranking ranking) {
            return new Counts(
                    ranking.placed().size(),
                    ranking.crossed().size(),
                    ranking.untold().size(),
                    ranking.otherKinds());
        }
    }

    /**
     * @param platform its slug
     * @param place from 1; null for what stands apart
     * @param shared whether another one has the same place
     * @param behind the step that put it behind the one before
     * @param balance what is for it less what is against it, in points
     * @param balancePercent of all points, to look at: the order compares fractions
     * @param lines how it stands with each red line
     */
    @Serdeable
    record Item(
            String platform,
            String platformName,
            PlatformKind kind,
            @Nullable Integer place,
            boolean shared,
            @Nullable Step behind,
            Weights points,
            int balance,
            int balancePercent,
            List<Line> lines,
            Clauses clauses) {
        static Item placed(Ranking.Placed placed) {
            return of(placed.weighed(), placed.place(), placed.shared(), placed.behind());
        }

        static Item apart(Weighed weighed) {
            return of(weighed, null, /* shared= */ false, null);
        }

        private static Item of(Weighed weighed, @Nullable Integer place, boolean shared, @Nullable Step behind) {
            return new Item(
                    weighed.platform().slug().value(),
                    weighed.platform().name(),
                    weighed.platform().kind(),
                    place,
                    shared,
                    behind,
                    Weights.from(weighed.points()),
                    weighed.balance(),
                    weighed.balancePercent(),
                    weighed.findings().stream().map(Line::from).toList(),
                    Clauses.from(weighed.clauses()));
        }
    }

    /**
     * The weights, laid out by what is documented.
     *
     * @param alert the part of {@code against} where an alert is given
     */
    @Serdeable
    record Weights(int whole, int inFavour, int against, int neither, int unknown, int alert, int knownPercent) {
        static Weights from(Points points) {
            return new Weights(
                    points.whole(),
                    points.inFavour(),
                    points.against(),
                    points.neither(),
                    points.unknown(),
                    points.alert(),
                    points.knownPercent());
        }
    }

    /**
     * @param line in the form of an address
     * @param about the answers that cross it, or that are to be checked
     */
    @Serdeable
    record Line(List<Choice> line, RedLine.Status status, List<Refused> about) {
        static Line from(RedLine.Finding finding) {
            return new Line(
                    finding.line().chosen().stream().map(Choice::from).toList(),
                    finding.status(),
                    finding.about().stream().map(Refused::from).toList());
        }
    }

    @Serdeable
    record Refused(String ask, List<String> options) {
        static Refused from(RefusedAnswer refused) {
            return new Refused(refused.ask().id(), refused.options());
        }
    }

    /**
     * What it asks of somebody who works with others too.
     *
     * @param unknown ids of the asks that would tell, and that nobody answered
     */
    @Serdeable
    record Clauses(List<Clause> held, List<String> unknown) {
        static Clauses from(vigie.choosing.Clauses clauses) {
            return new Clauses(
                    clauses.held().stream().map(Clause::from).toList(),
                    clauses.unknown().stream().map(Ask::id).toList());
        }
    }

    @Serdeable
    record Clause(ClashRule.Force force, BilingualResponse because) {
        static Clause from(ClashRule rule) {
            return new Clause(rule.force(), BilingualResponse.from(rule.because()));
        }
    }

    static ChoosingResponse from(Ordered ordered, RankingList list, List<Item> items, @Nullable String next) {
        Ranking ranking = ordered.ranking();
        return new ChoosingResponse(
                ordered.choices().chosen().stream().map(Choice::from).toList(),
                Counts.from(ranking),
                list.code(),
                items,
                ranking.working().stream().map(Item::apart).toList(),
                next);
    }
}
