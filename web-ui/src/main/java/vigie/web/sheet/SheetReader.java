package vigie.web.sheet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import jakarta.inject.Singleton;
import vigie.directory.InterviewSheet;
import vigie.directory.PlatformDirectory;
import vigie.directory.PlatformSheet;
import vigie.language.Language;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;
import vigie.web.layout.PageContext;
import vigie.web.layout.PageContexts;

/** Reads what stands on a sheet, the same for the screen and for paper. */
@Singleton
class SheetReader {
    private final PlatformDirectory directory;
    private final Questionnaires questionnaires;
    private final PageContexts contexts;

    SheetReader(PlatformDirectory directory, Questionnaires questionnaires, PageContexts contexts) {
        this.directory = directory;
        this.questionnaires = questionnaires;
        this.contexts = contexts;
    }

    SheetPage guide(HttpRequest<?> request, Language language) {
        Questionnaire questionnaire = questionnaires.current();
        return new SheetPage(
                contexts.of(request, language, routes -> routes.sheets().guide()),
                questionnaire,
                InterviewSheet.ofGuide(questionnaire),
                null);
    }

    /** @throws HttpStatusException 404 when the directory has no such platform */
    SheetPage platform(HttpRequest<?> request, Language language, String slug) {
        PlatformSheet known = Slug.of(slug)
                .flatMap(directory::sheet)
                .orElseThrow(() -> new HttpStatusException(HttpStatus.NOT_FOUND, "No such platform"));
        PageContext context = contexts.of(
                request,
                language,
                routes -> routes.sheets().platform(known.platform().slug()));
        return new SheetPage(
                context, questionnaires.current(), InterviewSheet.of(known, context.today()), known.platform());
    }
}
