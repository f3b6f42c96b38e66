package vigie.web.report;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.answer.Answer;
import vigie.answer.DocumentedAnswer;
import vigie.directory.PlatformDirectory;
import vigie.directory.PlatformSheet;
import vigie.experience.CriterionRating;
import vigie.experience.ExperienceId;
import vigie.experience.PublishedExperience;
import vigie.experience.PublishedExperiences;
import vigie.experience.Testimony;
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
    private final PublishedExperiences experiences;
    private final Questionnaires questionnaires;

    ReadReported(
            FindReportable reportable,
            PlatformDirectory directory,
            PublishedExperiences experiences,
            Questionnaires questionnaires) {
        this.experiences = experiences;
        this.reportable = reportable;
        this.directory = directory;
        this.questionnaires = questionnaires;
    }

    /** Empty when it is not public. */
    Optional<Reported> read(PageContext context, CaseKind kind, String id) {
        return reportable.find(kind, id).flatMap(subject -> switch (kind) {
            case PLATFORM -> directory.sheet(subject.slug()).map(sheet -> platform(context, id, subject, sheet));
            case ANSWER -> directory.sheet(subject.slug()).flatMap(sheet -> answer(context, id, subject, sheet));
            case EXPERIENCE -> shown(subject).map(shown -> experience(context, id, subject, shown));
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
                List.of(),
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
                List.of(),
                AnswerWords.of(ask, answer.value(), context) + "\n" + context.say(answer.note()));
    }

    private Optional<PublishedExperience> shown(PublicSubject subject) {
        ExperienceId wanted = new ExperienceId(subject.subject());
        return experiences
                .from(subject.platform(), wanted, 1)
                .flatMap(slice -> slice.experiences().stream().findFirst())
                .filter(shown -> shown.id().equals(wanted));
    }

    private static Reported experience(
            PageContext context, String id, PublicSubject subject, PublishedExperience shown) {
        String signature = shown.testimony().signature();
        return new Reported(
                context,
                CaseKind.EXPERIENCE,
                id,
                subject.platformName(),
                context.to().experience(subject.slug(), subject.subject()),
                signature == null ? context.text("platform.lived.unsigned") : signature,
                facts(context, shown),
                subject.text());
    }

    private static List<String> facts(PageContext context, PublishedExperience shown) {
        Testimony said = shown.testimony();
        List<String> facts = new ArrayList<>();
        facts.add(context.text("relation.short." + said.relation().name()));
        facts.add(context.period(said.from(), said.to()));
        facts.add(context.text(
                "report.published-in", context.pageDate(shown.publishedOn().toString())));
        if (!said.ratings().isEmpty()) {
            facts.add(context.text("platform.lived.ratings", said.ratings().size()));
        }
        for (CriterionRating rating : said.ratings()) {
            facts.add(context.text("report.rating", rating.criterion(), rating.rating()));
        }
        return facts;
    }
}
