package vigie.demonstration;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.moderation.Case;
import vigie.moderation.CaseId;
import vigie.moderation.CaseSubjects;
import vigie.moderation.Cases;
import vigie.moderation.CheckVerdict;
import vigie.moderation.DecideCase;
import vigie.moderation.Decision;
import vigie.moderation.Ground;
import vigie.moderation.Outcome;
import vigie.moderation.Verdict;

/** The moderators at work: some days after something was sent, one of those who may decide on it does. */
final class Bench {
    private final Script script;
    private final Dice dice;
    private final Cast cast;
    private final Cases cases;
    private final CaseSubjects subjects;
    private final CheckVerdict check;
    private final DecideCase decide;
    private final List<Reason> reasons = new ArrayList<>();

    private record Reason(Outcome outcome, String ground, String text) {}

    Bench(
            StoryFolder folder,
            Script script,
            Dice dice,
            Cast cast,
            Cases cases,
            CaseSubjects subjects,
            CheckVerdict check,
            DecideCase decide) {
        this.script = script;
        this.dice = dice;
        this.cast = cast;
        this.cases = cases;
        this.subjects = subjects;
        this.check = check;
        this.decide = decide;
        folder.read(
                "decisions.yaml",
                file -> file.itemFields(
                        "reasons",
                        each -> reasons.add(new Reason(
                                Outcome.valueOf(StoryFolder.text(each, "outcome")),
                                StoryFolder.text(each, "ground"),
                                StoryFolder.text(each, "text")))));
    }

    /**
     * Decides after a wait of chance.
     *
     * @param ground null for any that goes with the outcome
     * @param then told the decision once it has taken effect
     */
    void decideSoon(CaseId id, Outcome outcome, @Nullable String ground, Consumer<Decision> then) {
        Duration wait = Duration.ofHours(dice.between(7, 130)).plusMinutes(dice.below(60));
        script.later(wait, () -> decide(id, outcome, ground, then));
    }

    private void decide(CaseId id, Outcome outcome, @Nullable String ground, Consumer<Decision> then) {
        Case found = cases.withId(id).orElseThrow();
        if (!check.isPossible(found, subjects.of(found.kind()), outcome)
                || check.appeal(found).isPresent()) {
            return; // its author took it back or appealed meanwhile, or another decision came first
        }
        Decision decision = by(someone(found), found, outcome, ground);
        if (decision.takesEffect()) {
            then.accept(decision);
        } else {
            // The second agrees with the first: on the same ground, and on none where they publish.
            script.later(Duration.ofHours(dice.between(4, 50)), () -> decide(id, outcome, decision.ground(), then));
        }
    }

    /** This very moderator, now. */
    Decision by(Member moderator, Case found, Outcome outcome, @Nullable String ground) {
        return decide.decide(moderator.id(), found.id(), found.version(), verdict(found, outcome, ground));
    }

    private Member someone(Case found) {
        return cast.moderators().stream()
                .filter(each ->
                        check.bar(each.id(), found, subjects.of(found.kind())).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Verdict verdict(Case found, Outcome outcome, @Nullable String ground) {
        if (outcome == Outcome.PUBLISH) {
            return new Verdict(outcome, null, null);
        }
        Set<String> grounds = check.grounds(found, subjects.of(found.kind()), outcome).stream()
                .map(Ground::code)
                .collect(toSet());
        List<Reason> fitting = reasons.stream()
                .filter(each -> each.outcome() == outcome
                        && grounds.contains(each.ground())
                        && (ground == null || each.ground().equals(ground)))
                .toList();
        if (fitting.isEmpty()) {
            throw new IllegalStateException("No reason for " + outcome + " " + ground);
        }
        Reason reason = dice.among(fitting);
        return new Verdict(outcome, reason.ground(), reason.text());
    }
}
