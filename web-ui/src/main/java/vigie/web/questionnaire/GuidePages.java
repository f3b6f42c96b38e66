package vigie.web.questionnaire;

import gg.jte.models.runtime.JteModel;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;
import vigie.directory.PlatformDirectory;
import vigie.language.Language;
import vigie.proposal.Remarks;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContexts;
import vigie.web.templates.Templates;

@Controller
@ExecuteOn("database")
@Produces(MediaType.TEXT_HTML)
@Secured(SecurityRule.IS_ANONYMOUS)
class GuidePages {
    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;
    private final Remarks remarks;
    private final PageContexts contexts;
    private final Templates templates;

    GuidePages(
            PlatformDirectory directory,
            Questionnaires questionnaires,
            Remarks remarks,
            PageContexts contexts,
            Templates templates) {
        this.directory = directory;
        this.questionnaires = questionnaires;
        this.remarks = remarks;
        this.contexts = contexts;
        this.templates = templates;
    }

    @Get("/criteres")
    JteModel frenchGuide(HttpRequest<?> request) {
        return guide(request, Language.FR);
    }

    @Get("/en/criteria")
    JteModel englishGuide(HttpRequest<?> request) {
        return guide(request, Language.EN);
    }

    private JteModel guide(HttpRequest<?> request, Language language) {
        return templates.questionnaireGuide(new GuidePage(
                contexts.of(request, language, routes -> routes.guide()),
                questionnaires.current(),
                directory.tallies(),
                remarks.keptOn(null)));
    }

    @Get("/criteres/{number}")
    JteModel frenchCriterion(HttpRequest<?> request, String number) {
        return criterion(request, Language.FR, number);
    }

    @Get("/en/criteria/{number}")
    JteModel englishCriterion(HttpRequest<?> request, String number) {
        return criterion(request, Language.EN, number);
    }

    private JteModel criterion(HttpRequest<?> request, Language language, String number) {
        Questionnaire questionnaire = questionnaires.current();
        Criterion criterion = (number.matches("[1-9][0-9]?")
                        ? questionnaire.criterion(Integer.parseInt(number))
                        : Optional.<Criterion>empty())
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such criterion"));
        return templates.questionnaireCriterion(new CriterionPage(
                contexts.of(request, language, routes -> routes.criterion(criterion.number())),
                questionnaire,
                criterion,
                directory.tallies(),
                remarks.keptOn(criterion.number())));
    }
}
