package vigie.web.moderation;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseAuthor;
import vigie.moderation.CaseFile;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseId;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseState;
import vigie.moderation.CaseStatus;
import vigie.moderation.CheckVerdict;
import vigie.moderation.Decision;
import vigie.moderation.DeclareTie;
import vigie.moderation.EarlierDecision;
import vigie.moderation.Ground;
import vigie.moderation.NamedDecision;
import vigie.moderation.Outcome;
import vigie.moderation.Ties;
import vigie.web.form.FormView;
import vigie.web.layout.PageContext;

/**
 * A case before a moderator.
 *
 * @param grounds the catalogue
 * @param filter of the queue from which the moderator comes
 * @param next the case that they may decide next; null when there is none
 * @param tie that the moderator declared to its platform, and that still counts; null when there is none
 */
public record CasePage(
        FormView form,
        CaseFile file,
        List<ShownLine> lines,
        List<Ground> grounds,
        CaseFilter filter,
        @Nullable CaseId next,
        Ties.@Nullable Tie tie,
        Instant now) {
    public PageContext context() {
        return form.context();
    }

    /** Its own address, without words of the page that shows it. */
    public String address() {
        return context().to().moderation().one(present().id(), filter.parameters());
    }

    public String queue() {
        return context().to().moderation().queue(filter.parameters());
    }

    /** Null when nothing of the filter waits for this moderator any more. */
    public @Nullable String nextAddress() {
        return next == null ? null : context().to().moderation().one(next, filter.parameters());
    }

    public boolean narrows() {
        return !filter.equals(CaseFilter.WAITING);
    }

    public String ties() {
        return context().to().moderation().ties(filter.parameters());
    }

    public String takeBack() {
        return context().to().moderation().takeBack(present().id(), filter.parameters());
    }

    /** Until when the tie still counts; null as long as nobody said that it ended. */
    public @Nullable String tieEnds() {
        return tie == null || tie.endsAt() == null ? null : day(tie.endsAt());
    }

    public int daysOfTies() {
        return DeclareTie.COUNTS_FOR;
    }

    public DecisionWords words() {
        return new DecisionWords(context(), file);
    }

    public ComparedCase compared() {
        return new ComparedCase(context(), file, lines);
    }

    public Case present() {
        return file.present();
    }

    public String title() {
        return CaseWords.title(context(), present().kind(), file.platform());
    }

    public String state() {
        return context().text("case.state." + CaseState.of(present()).name());
    }

    /** How long it has waited, for moderators or for its author; of what waits no more, the day of its decision. */
    public String when() {
        Instant decided = decided();
        if (decided == null) {
            Instant came = present().submittedAt();
            return present().waits()
                    ? Ages.since(came, now, context())
                    : context().text("case.came-on", day(came));
        }
        return present().status() == CaseStatus.CHANGES_REQUESTED
                ? Ages.since(decided, now, context())
                : context().text("case.decided-on", day(decided));
    }

    /** When it was decided that it stands as it does; null when nothing decided that: it waits, or its author did it. */
    private @Nullable Instant decided() {
        if (present().waits()) {
            return null;
        }
        return switch (present().status()) {
            case OPEN, RETRACTED, SUPERSEDED -> null;
            case CHANGES_REQUESTED, PUBLISHED, REFUSED, WITHDRAWN, UPHELD, REVERSED ->
                file.decisions().stream()
                        .map(NamedDecision::decision)
                        .filter(each -> each.takesEffect() && each.instead() == null)
                        .reduce((before, later) -> later)
                        .map(Decision::decidedAt)
                        .orElse(null);
        };
    }

    /** Whether deciding on it would begin with the first of two. */
    public boolean takesTwo() {
        return present().needsSecond() && present().waits();
    }

    public String since(CaseAuthor author) {
        return day(author.memberSince());
    }

    public String day(Instant instant) {
        return CaseWords.day(context(), instant);
    }

    public String title(EarlierDecision earlier) {
        return CaseWords.title(context(), earlier.kind(), earlier.platform());
    }

    public String ground(String code) {
        return CaseWords.ground(context(), grounds, code);
    }

    public String moderator(NamedDecision decision) {
        String name = decision.moderator();
        return name == null ? context().text("case.somebody") : name;
    }

    /** Those of the catalogue that go with one of the decisions that can be taken now. */
    public List<Ground> choosable() {
        return grounds.stream().filter(ground -> !fits(ground).isEmpty()).toList();
    }

    /** The decisions that a ground goes with here, for the script that shows the fitting ones. */
    public String fits(Ground ground) {
        return file.grounds().entrySet().stream()
                .filter(each -> each.getValue().contains(ground))
                .map(each -> each.getKey().name())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The key that chooses an outcome: the same on every page. */
    public String key(Outcome outcome) {
        return switch (outcome) {
            case PUBLISH -> "p";
            case REQUEST_CHANGES -> "m";
            case REFUSE -> "r";
            case WITHDRAW -> "t";
            case RESTORE -> "b";
            case UPHOLD -> "c";
            case REVERSE -> "a";
        };
    }

    /** What each key chooses here, in the order of the form. */
    public Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        file.possible().forEach(outcome -> keys.put(key(outcome), words().outcome(outcome)));
        return keys;
    }

    /** Says that what was chosen cannot be decided any more; null when it can, or when nothing was chosen. */
    public @Nullable String lost() {
        if (!form.wrong() && !form.recovered()) {
            return null;
        }
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(form.value("outcome")))
                .filter(outcome ->
                        !file.possible().contains(outcome) && !file.possible().isEmpty())
                .findFirst()
                .map(outcome -> context().text("decision.lost", words().outcome(outcome)))
                .orElse(null);
    }

    /** True when it may become public, as reports and appeals never do. */
    public boolean isContribution() {
        return switch (present().kind()) {
            case PLATFORM, ANSWER, EXPERIENCE, REMARK -> true;
            case REPORT, APPEAL -> false;
        };
    }

    public boolean reports() {
        return present().kind() == CaseKind.REPORT;
    }

    /** How what is reported left the site; null when it is there, or when nothing waits for a decision. */
    public @Nullable String gone() {
        CaseStatus gone = file.gone();
        return gone == null
                ? null
                : switch (gone) {
                    case WITHDRAWN -> context().text("case.gone.withdrawn");
                    case RETRACTED -> context().text("case.gone.retracted");
                    case SUPERSEDED -> context().text("case.gone.superseded");
                    case OPEN, CHANGES_REQUESTED, PUBLISHED, REFUSED, UPHELD, REVERSED ->
                        context().text("case.gone.otherwise");
                };
    }

    public int longestReason() {
        return CheckVerdict.LONGEST_REASON;
    }
}
