package vigie.web.sheet;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import vigie.language.Language;
import vigie.platform.Platform;
import vigie.web.layout.PageContext;
import vigie.web.templates.Templates;

/** The sheets as files to download. */
@Controller
@ExecuteOn(PrintingThreads.NAME)
@Produces(MediaType.APPLICATION_PDF)
@Secured(SecurityRule.IS_ANONYMOUS)
class SheetFiles {
    private final SheetReader sheets;
    private final PdfWriter pdf;
    private final Templates templates;

    SheetFiles(SheetReader sheets, PdfWriter pdf, Templates templates) {
        this.sheets = sheets;
        this.pdf = pdf;
        this.templates = templates;
    }

    @Get("/criteres/fiche.pdf")
    HttpResponse<byte[]> frenchGuide(HttpRequest<?> request) {
        return file(sheets.guide(request, Language.FR));
    }

    @Get("/en/criteria/sheet.pdf")
    HttpResponse<byte[]> englishGuide(HttpRequest<?> request) {
        return file(sheets.guide(request, Language.EN));
    }

    @Get("/plateformes/{slug}/fiche.pdf")
    HttpResponse<byte[]> frenchPlatform(HttpRequest<?> request, String slug) {
        return file(sheets.platform(request, Language.FR, slug));
    }

    @Get("/en/platforms/{slug}/sheet.pdf")
    HttpResponse<byte[]> englishPlatform(HttpRequest<?> request, String slug) {
        return file(sheets.platform(request, Language.EN, slug));
    }

    private HttpResponse<byte[]> file(SheetPage page) {
        byte[] bytes = pdf.write(templates.sheetPaper(page), page.context().today());
        return HttpResponse.ok(bytes)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name(page) + "\"");
    }

    // A slug is made of small letters, digits and hyphens: nothing in it needs quoting.
    private static String name(SheetPage page) {
        PageContext context = page.context();
        Platform platform = page.platform();
        return platform == null
                ? context.text("sheet.file.guide")
                : context.text(
                        "sheet.file.platform",
                        platform.slug().value(),
                        context.today().toString());
    }
}
