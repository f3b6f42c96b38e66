package vigie.web.report;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.directory.PlatformDirectory;
import vigie.directory.PlatformSheet;
import vigie.moderation.CaseKind;
import vigie.moderation.PublicSubjects.PublicSubject;
import vigie.questionnaire.Ask;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.report.FindReportable;
import vigie.web.layout.AnswerWords;
import vigie.web.layout.PageContext;

/** Reads what somebody wants to report, in the words of the pages. */
@Singleton
final class ReadReported {
    private final FindReportable reportable;
    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;

    ReadReported(FindReportable reportable, PlatformDirectory directory, Questionnaires questionnaires) {
        this.reportable = reportable;
        this.directory = directory;
        this.questionnaires = questionnaires;
    }

    /** Empty when it is not public. */
    Optional<Reported> read(PageContext context, CaseKind kind, String id) {
        return reportable.find(kind, id).flatMap(subject -> switch (kind) {
            case PLATFORM -> directory.sheet(subject.slug()).map(sheet -> platform(context, id, subject, sheet));
            case ANSWER -> directory.sheet(subject.slug()).flatMap(sheet -> answer(context, id, subject, sheet));
            case EXPERIENCE -> Optional.of(experience(context, id, subject));
            case REMARK, REPORT, APPEAL -> Optional.empty();
        });
    }

    private static Reported platform(PageContext context, String id, PublicSubject subject, PlatformSheet sheet) {
        return new Reported(
                context,
                CaseKind.PLATFORM,
                id,
                subject.platformName(),
                context.to().platform(subject.slug()),
                subject.platformName(),
                context.say(sheet.platform().summary()));
    }

    private Optional<Reported> answer(PageContext context, String id, PublicSubject subject, PlatformSheet sheet) {
        Questionnaire questionnaire = questionnaires.current();
        UUID wanted = subject.subject();
        return sheet.answers().stream()
                .map(DocumentedAnswer::answer)
                .filter(answer -> answer.id().value().equals(wanted))
                .findFirst()
                .map(answer -> answer(context, id, subject, questionnaire, answer));
    }

    private static Reported answer(
            PageContext context, String id, PublicSubject subject, Questionnaire questionnaire, Answer answer) {
        Ask ask = questionnaire.ask(answer.ask()).orElseThrow();
        String address = questionnaire.criteria().stream()
                .filter(criterion -> criterion.asks().contains(ask))
                .map(Criterion::number)
                .findFirst()
                .map(number -> context.to().platform(subject.slug(), number))
                .orElse(context.to().platform(subject.slug()));
        return new Reported(
                context,
                CaseKind.ANSWER,
                id,
                subject.platformName(),
                address,
                context.say(ask.label()),
                AnswerWords.of(ask, answer.value(), context) + "\n" + context.say(answer.note()));
    }

    private static Reported experience(PageContext context, String id, PublicSubject subject) {
        return new Reported(
                context,
                CaseKind.EXPERIENCE,
                id,
                subject.platformName(),
                context.to().experience(subject.slug(), subject.subject()),
                subject.platformName(),
                subject.text());
    }
}
