package vigie.web.experience;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vigie.experience.CriterionRating;
import vigie.experience.MyExperience;
import vigie.experience.TypedExperience;
import vigie.language.DayAndHour;
import vigie.language.Language;
import vigie.moderation.CaseStatus;
import vigie.moderation.Decision;
import vigie.platform.Platform;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Theme;
import vigie.session.SignedIn;
import vigie.web.form.FormView;
import vigie.web.layout.Notice;
import vigie.web.layout.PageContext;

/** The form of one's own experience with a platform. */
public record ExperiencePage(FormView form, Questionnaire questionnaire, MyExperience mine) {
    private static final int FIRST_YEAR = 1990;
    private static final Set<Notice> STORED = EnumSet.of(Notice.EXPERIENCE_SENT, Notice.EXPERIENCE_DRAFT);

    public PageContext context() {
        return form.context();
    }

    public Platform platform() {
        return mine.platform();
    }

    /** Themes that have anything to ask of this kind of platform. */
    public List<Theme> themes() {
        return questionnaire.themes().stream()
                .filter(theme -> !criteria(theme).isEmpty())
                .toList();
    }

    public List<Criterion> criteria(Theme theme) {
        return questionnaire.criteriaOf(theme).stream()
                .filter(criterion -> criterion.appliesTo(platform().kind()))
                .toList();
    }

    public long applicable() {
        return questionnaire.criteria().stream()
                .filter(criterion -> criterion.appliesTo(platform().kind()))
                .count();
    }

    public long rated() {
        return questionnaire.criteria().stream()
                .filter(criterion -> form.value("rating." + criterion.number()).matches("[1-5]"))
                .count();
    }

    public List<String> scale() {
        return IntStream.rangeClosed(CriterionRating.LEAST, CriterionRating.MOST)
                .mapToObj(String::valueOf)
                .toList();
    }

    public String skipped() {
        return TypedExperience.SKIPPED;
    }

    /** From 01 to 12. */
    public List<String> months() {
        return IntStream.rangeClosed(1, 12).mapToObj("%02d"::formatted).toList();
    }

    public String monthName(String month) {
        Locale locale = context().language() == Language.FR ? Locale.FRENCH : Locale.ENGLISH;
        return Month.of(Integer.parseInt(month)).getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    /** The latest first. */
    public List<String> years() {
        int last = context().today().plusDays(1).getYear();
        return IntStream.rangeClosed(FIRST_YEAR, last)
                .map(year -> last + FIRST_YEAR - year)
                .mapToObj(String::valueOf)
                .toList();
    }

    /** What the fields are called whose problems do not say it, where they are told together. */
    public Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        names.put("from", context().text("experience.from"));
        names.put("to", context().text("experience.to"));
        names.put("tie", context().text("experience.tie"));
        names.put("text", context().text("experience.text"));
        for (Criterion criterion : questionnaire.criteria()) {
            names.put("comment." + criterion.number(), context().text("experience.comment.label", criterion.number()));
        }
        return names;
    }

    /** Under whom a draft is kept in the browser. */
    public String draftKey() {
        SignedIn who = context().signedIn();
        return (who == null ? "" : who.member().value()) + " " + platform().slug();
    }

    /** The form's own name, for as long as it stands open in this window. */
    public String formId() {
        return form.typed().id("form").orElseGet(UUID::randomUUID).toString();
    }

    /** What the form began with. */
    public String began() {
        String began = form.value("began");
        return began.isEmpty() ? mine.began() : began;
    }

    /** What was written elsewhere since, once its author has read that it was; empty before. */
    public String instead() {
        return form.problem("began") == null ? form.value("instead") : mine.began();
    }

    /** Whether what the browser kept while the form was on its way has arrived. */
    public boolean stored() {
        Notice.Done done = context().notice();
        return done != null && STORED.contains(done.notice());
    }

    /** Where what was sent last stands; null when nothing was. */
    public @Nullable CaseStatus status() {
        return mine.inCase() == null ? null : mine.inCase().status();
    }

    /** What moderators answered to what was sent last; null when they said nothing, or have not read it yet. */
    public @Nullable Decision answer() {
        return mine.answer();
    }

    /** When the author last said that they still work there; empty when they never did. */
    public String confirmedOn() {
        return mine.experience() == null || mine.experience().confirmedAt() == null
                ? ""
                : context().day(DayAndHour.date(mine.experience().confirmedAt()));
    }

    public String savedOn() {
        return mine.draft() == null
                ? ""
                : context().day(DayAndHour.date(mine.draft().savedAt()));
    }

    public String sentOn() {
        return mine.latest() == null
                ? ""
                : context().day(DayAndHour.date(mine.latest().submittedAt()));
    }
}
