package vigie.web.platform;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.answer.Evidence;
import vigie.directory.HistorySlice;
import vigie.directory.PlatformSheet;
import vigie.experience.CriterionRating;
import vigie.experience.PublishedExperiences.Slice;
import vigie.experience.Testimony;
import vigie.follow.FollowPlatform;
import vigie.moderation.CaseStatus;
import vigie.platform.Platform;
import vigie.platform.WebAddress;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Standing;
import vigie.questionnaire.Theme;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;
import vigie.web.rating.LivedView;

/**
 * One platform, criterion by criterion.
 *
 * @param waiting for which asks a proposal of who reads waits, and for whom; of a visitor none
 * @param reader whether who reads follows it
 */
public record PlatformPage(
        PageContext context,
        Questionnaire questionnaire,
        PlatformSheet sheet,
        Lived lived,
        LivedView figures,
        HistorySlice history,
        HistoryWords historyWords,
        Map<String, CaseStatus> waiting,
        FollowPlatform.Reader reader,
        LocalDate today) {

    private static final int LONGEST_PLACE = 60;

    /**
     * What coaches tell of it.
     *
     * @param newest whether it begins with the newest
     */
    public record Lived(Slice slice, boolean newest) {}

    /** Criteria that follow one another and are shown together: one that is documented, or several of which nothing is known. */
    public record Block(CriterionState state, List<Standing> standings) {}

    public Platform platform() {
        return sheet.platform();
    }

    public String site() {
        return WebAddress.shownSite(platform().website());
    }

    public String languages() {
        return String.join(
                ", ", platform().languages().stream().map(context::languageName).toList());
    }

    public List<String> offers() {
        return questionnaire.offers().entrySet().stream()
                .filter(offer -> platform().offers().contains(offer.getKey()))
                .map(offer -> context.say(offer.getValue()))
                .toList();
    }

    public List<Block> blocks(Theme theme) {
        List<Block> blocks = new ArrayList<>();
        for (Standing standing : standings(theme)) {
            CriterionState state = standing.state();
            if (!state.documented() && !blocks.isEmpty() && blocks.getLast().state() == state) {
                blocks.getLast().standings().add(standing);
            } else {
                blocks.add(new Block(state, new ArrayList<>(List.of(standing))));
            }
        }
        return blocks;
    }

    public List<Standing> standings(Theme theme) {
        return sheet.standing().criteria().stream()
                .filter(standing -> standing.criterion().theme().equals(theme.key()))
                .toList();
    }

    public long documentedIn(Theme theme) {
        return standings(theme).stream()
                .filter(standing -> standing.state().documented())
                .count();
    }

    public long applicableIn(Theme theme) {
        return standings(theme).stream()
                .filter(standing -> standing.state().applicable())
                .count();
    }

    /**
     * The criterion beside which it is told what was just done about it, for that is where the page opens; 0 when it is told
     * at the top as everywhere.
     */
    public int noticed() {
        Notice.Done done = context.notice();
        return done == null || done.notice() != Notice.STILL_TRUE
                ? 0
                : sheet.standing().criteria().stream()
                        .filter(standing -> standing.state().documented())
                        .map(standing -> standing.criterion().number())
                        .filter(number -> done.name().equals(String.valueOf(number)))
                        .findFirst()
                        .orElse(0);
    }

    public List<DocumentedAnswer> answersTo(Criterion criterion) {
        return sheet.answersTo(criterion);
    }

    /** Asks of a documented criterion that nobody has answered yet. */
    public List<Ask> unansweredOf(Criterion criterion) {
        return sheet.unansweredOf(criterion);
    }

    /** The months that an experience lasted. */
    public String period(Testimony said) {
        return context.period(said.from(), said.to());
    }

    /** Which one it is, for whoever does not see beside what a link stands. */
    public String named(Testimony said) {
        return said.signature() == null
                ? context.text("platform.lived.report-unsigned")
                : context.text("platform.lived.report", said.signature());
    }

    /** The statement that a rating agrees with, or not. */
    public String statement(CriterionRating rating) {
        return questionnaire
                .criterion(rating.criterion())
                .map(criterion -> context.say(criterion.experience()))
                .orElse("");
    }

    /** Where who knows the answer to any of the criterion's asks can say it. */
    public String tell(Criterion criterion) {
        return tell(criterion.asks().getFirst());
    }

    public String tell(Ask ask) {
        return context.to().contribute().answer(platform().slug(), ask.id());
    }

    public String correct(Answer answer) {
        return context.to().contribute().answer(platform().slug(), answer.ask());
    }

    /** What to say of the reader's own proposal on this ask while it waits; null when none does. */
    public @Nullable String waits(Answer answer) {
        CaseStatus status = waiting.get(answer.ask());
        return status == null ? null : context.text("answer.waits." + status.name());
    }

    public String stillTrue(Answer answer) {
        return context.to().contribute().stillTrue(platform().slug(), answer.ask());
    }

    public String label(Answer answer) {
        return context.say(ask(answer).label());
    }

    public String value(Answer answer) {
        return AnswerWords.of(ask(answer), answer.value(), context);
    }

    private Ask ask(Answer answer) {
        return questionnaire.ask(answer.ask()).orElseThrow();
    }

    public boolean toRecheck(Criterion criterion, Answer answer) {
        return answer.toRecheck(criterion, today);
    }

    public List<Evidence> shown(DocumentedAnswer documented) {
        return documented.evidence().stream()
                .filter(evidence -> evidence.kind().shownToReaders())
                .toList();
    }

    /** The site of the evidence and, shortened, the page on it. */
    public String place(Evidence evidence) {
        String page = URI.create(evidence.url()).getPath();
        String place = WebAddress.shownSite(evidence.url()) + (page == null || page.equals("/") ? "" : page);
        return place.length() <= LONGEST_PLACE ? place : place.substring(0, LONGEST_PLACE - 1) + "…";
    }

    /** From when a page says it is: a year, a month or a day. */
    public @Nullable String dated(Evidence evidence) {
        String date = evidence.pageDate();
        boolean day =
                date != null && date.length() == LocalDate.EPOCH.toString().length();
        return date == null ? null : context.text(day ? "source.dated-day" : "source.dated", context.pageDate(date));
    }

    /** How the page was read, and when. */
    public String seen(Evidence evidence) {
        return context.text(evidence.storedCopy() ? "source.copy" : "source.page", context.day(evidence.seenOn()));
    }
}
