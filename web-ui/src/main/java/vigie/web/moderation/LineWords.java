package vigie.web.moderation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vigie.answer.EvidenceKind;
import vigie.language.Bilingual;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.Ground;
import vigie.moderation.Grounds;
import vigie.moderation.Outcome;
import vigie.platform.PlatformKind;
import vigie.platform.WebAddress;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.CriterionState;
import vigie.questionnaire.Option;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;

/** The lines of a case in words: their names, and what their codes mean. What has no words stays as it is. */
final class LineWords {
    private static final Pattern NUMBER = Pattern.compile("\\.([0-9]{1,4})");
    private static final Pattern CONDITION = Pattern.compile("([0-9]{1,2}[a-z]) = (.+)");
    /** An answer as readers saw it when it was reported: its ask, its codes, its note. */
    private static final Pattern ANSWERED = Pattern.compile("([0-9]{1,2}[a-z]) : ([^\n]*)(\n.*)?", Pattern.DOTALL);

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH_OR_YEAR = Pattern.compile("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?");

    private final PageContext context;
    private final Questionnaire questionnaire;
    private final Grounds grounds;
    /** The question that the case is about, where there is one. */
    private final Optional<Ask> ask;
    /** What a report is about is an answer. */
    private final boolean answerReported;

    LineWords(PageContext context, Questionnaire questionnaire, Grounds grounds, Iterable<CaseLine> lines) {
        this.context = context;
        this.questionnaire = questionnaire;
        this.grounds = grounds;
        ask = askOf(lines);
        answerReported = answerReported(lines);
    }

    private static boolean answerReported(Iterable<CaseLine> lines) {
        for (CaseLine line : lines) {
            if (line.field().equals("reported.kind")) {
                return CaseKind.ANSWER.name().equals(line.proposed());
            }
        }
        return false;
    }

    private Optional<Ask> askOf(Iterable<CaseLine> lines) {
        for (CaseLine line : lines) {
            if (line.field().equals("ask") && line.proposed() != null) {
                return questionnaire.ask(line.proposed());
            }
        }
        return Optional.empty();
    }

    String label(String line) {
        Matcher matcher = NUMBER.matcher(line);
        int number = matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        return CaseField.of(line)
                .map(field -> context.text("case.field." + field.name(), number, criterion(number)))
                .orElse(line);
    }

    private String criterion(int number) {
        return questionnaire
                .criterion(number)
                .map(Criterion::brief)
                .map(context::say)
                .orElse("");
    }

    String value(CaseField field, String value) {
        return switch (field) {
            case KIND -> word(PlatformKind.values(), value, code -> context.text("kind." + code));
            case STANCE -> word(CriterionState.values(), value, code -> context.text("state." + code));
            case EVIDENCE_KIND -> word(EvidenceKind.values(), value, code -> context.text("source." + code));
            case REPORTED_KIND, APPEALED_KIND ->
                word(CaseKind.values(), value, code -> context.text("case.kind." + code));
            case APPEALED_OUTCOME -> word(Outcome.values(), value, code -> context.text("outcome.done." + code));
            case RELATION -> word(LivedCode.Relation.values(), value, code -> context.text("case.relation." + code));
            case SESSIONS -> word(LivedCode.Sessions.values(), value, code -> context.text("case.sessions." + code));
            case SIGNED_AS -> word(LivedCode.Signed.values(), value, code -> context.text("case.signed." + code));
            case LANGUAGES -> each(value, context::languageName);
            case OFFERS -> each(value, this::offer);
            case ASK -> questionnaire.ask(value).map(this::asked).orElse(value);
            case VALUE -> each(value, this::option);
            case CRITERION -> value + ". " + criterion(Integer.parseInt(value));
            case CONTRADICTION ->
                Arrays.stream(value.split(" \\+ ", -1)).map(this::condition).collect(Collectors.joining(" + "));
            case RATING -> context.text("case.rating", value);
            case RECHECK, EVIDENCE_STORED_COPY -> context.text(value.equals("true") ? "case.yes" : "case.no");
            case FROM, TO, EVIDENCE_SEEN_ON, EVIDENCE_PAGE_DATE ->
                MONTH_OR_YEAR.matcher(value).matches() ? context.pageDate(value) : value;
            case APPEALED_DECIDED_AT -> day(value);
            case GROUND, APPEALED_GROUND ->
                grounds.withCode(value).map(Ground::label).map(context::say).orElse(value);
            case WEBSITE, EVIDENCE_URL -> WebAddress.shown(value);
            case REPORTED_TEXT -> value.isBlank() ? context.text("case.without-text") : reported(value);
            case NAME,
                    SUMMARY_FR,
                    SUMMARY_EN,
                    NEAR,
                    NOTE_FR,
                    NOTE_EN,
                    EVIDENCE_QUOTE,
                    TIE,
                    SIGNATURE,
                    TEXT,
                    COMMENT,
                    REPORTED_CASE,
                    REPORTED_ID,
                    EXPLANATION,
                    REPORTER_NAME,
                    REPORTER_EMAIL,
                    RECEIPT,
                    APPEALED_CASE,
                    APPEALED_REASON,
                    APPEAL_TEXT -> value;
        };
    }

    private String day(String instant) {
        Matcher day = DAY.matcher(instant);
        return day.lookingAt() ? context.day(LocalDate.parse(day.group())) : instant;
    }

    private String asked(Ask found) {
        return found.id() + ". " + context.say(found.label());
    }

    private String reported(String value) {
        return answerReported ? answered(value) : value;
    }

    private String answered(String value) {
        Matcher said = ANSWERED.matcher(value);
        return said.matches()
                ? questionnaire
                        .ask(said.group(1))
                        .map(about ->
                                asked(about) + "\n" + each(said.group(2), code -> option(Optional.of(about), code))
                                        + (said.group(3) == null ? "" : said.group(3)))
                        .orElse(value)
                : value;
    }

    private String condition(String value) {
        Matcher said = CONDITION.matcher(value);
        return said.matches()
                ? questionnaire
                        .ask(said.group(1))
                        .map(about -> asked(about) + " = "
                                + Arrays.stream(said.group(2).split(" / ", -1))
                                        .map(code -> option(Optional.of(about), code))
                                        .collect(Collectors.joining(" / ")))
                        .orElse(value)
                : value;
    }

    private String option(String code) {
        return option(ask, code);
    }

    private String option(Optional<Ask> about, String code) {
        return about.flatMap(found -> found.option(code))
                .map(Option::label)
                .map(context::say)
                .orElse(code);
    }

    private String offer(String code) {
        Bilingual label = questionnaire.offers().get(code);
        return label == null ? code : context.say(label);
    }

    // Codes of ours: no other list has this separator.
    private static String each(String codes, UnaryOperator<String> word) {
        return Arrays.stream(codes.split(", ", -1)).map(word).collect(Collectors.joining(", "));
    }

    private static String word(Enum<?>[] known, String code, UnaryOperator<String> word) {
        return Arrays.stream(known).anyMatch(each -> each.name().equals(code)) ? word.apply(code) : code;
    }
}
