package vigie.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.web.sheet.SheetPagesIT.plain;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.language.DayAndHour;
import vigie.language.Language;
import vigie.questionnaire.Criterion;
import vigie.questionnaire.Questionnaire;
import vigie.web.SharedSite;
import vigie.web.ShippedQuestionnaire;
import vigie.web.Site;

@ExtendWith(SharedSite.class)
class SheetFilesIT {
    private static final Questionnaire QUESTIONNAIRE = ShippedQuestionnaire.questionnaire();
    private static final int MORE_THAN_WAIT = 40;

    private final Site site;

    SheetFilesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        "FR, fr, /criteres/fiche.pdf, Fiche d'entretien : 15 questions à poser",
        "EN, en, /en/criteria/sheet.pdf, Interview sheet: 15 questions to ask"
    })
    void theGuideIsThereInOrderOnTwoToFourPages(Language language, String tag, String address, String title)
            throws Exception {
        try (PDDocument pdf = pdf(address)) {
            assertAccessible(pdf, tag, title);
            assertThat(pdf.getNumberOfPages()).isBetween(2, 4);
            String text = text(pdf);
            int before = -1;
            for (Criterion criterion : QUESTIONNAIRE.criteria()) {
                int question = text.indexOf(squeezed(criterion.question().in(language)));
                assertThat(question).as("criterion %d", criterion.number()).isGreaterThan(before);
                before = question;
            }
            List<String> tags = tags(pdf);
            assertThat(tags).filteredOn("H1"::equals).hasSize(1);
            assertThat(tags).filteredOn("H2"::equals).hasSize(4);
            assertThat(tags).filteredOn("H3"::equals).hasSize(15);
            assertThat(bookmarks(pdf))
                    .isEqualTo(QUESTIONNAIRE.themes().stream()
                            .map(theme -> plain(theme.label().in(language)))
                            .toList());
            assertThat(text)
                    .contains(squeezed(QUESTIONNAIRE.source().in(language)))
                    .contains(squeezed("1 / " + pdf.getNumberOfPages()))
                    .contains(squeezed(Site.URL + address.replace(".pdf", "")))
                    .doesNotContain("#");
        }
    }

    /** Letters, signs and the narrow space of French typography: each has its place in the fonts. */
    @Test
    void everySignHasItsGlyph() throws Exception {
        try (PDDocument pdf = pdf("/criteres/fiche.pdf")) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("\u202f?", "l’", "É")
                    .doesNotContain("#", "\uFFFD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, /plateformes/koach/fiche.pdf, Koach : ce qu'il reste à demander, vigie-fiche-koach-",
        "en, /en/platforms/koach/sheet.pdf, Koach: what is still to be asked, vigie-sheet-koach-"
    })
    void aPlatformsFileBearsItsNameAndItsDay(String tag, String address, String title, String file) throws Exception {
        LocalDate today = DayAndHour.date(Instant.now());
        HttpResponse<byte[]> answer = answer(address);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"" + file + today + ".pdf\"");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertAccessible(pdf, tag, title);
            assertThat(text(pdf))
                    .contains(squeezed(title))
                    .contains(String.valueOf(today.getYear()))
                    .doesNotContain(squeezed(
                            QUESTIONNAIRE.ask("5c").orElseThrow().label().fr()));
        }
    }

    /** Nothing in it tells one moment of a day from another. */
    @Test
    void theSameSheetIsTheSameFile() throws Exception {
        assertThat(answer("/plateformes/coachhub/fiche.pdf").body())
                .isEqualTo(answer("/plateformes/coachhub/fiche.pdf").body());
    }

    @Test
    void aFloodOfFilesIsRefusedInPartAndStopsNoPage() throws Exception {
        List<Future<HttpResponse<byte[]>>> flood = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(MORE_THAN_WAIT)) {
            for (int each = 0; each < MORE_THAN_WAIT; each++) {
                flood.add(threads.submit(() -> answer("/criteres/fiche.pdf")));
            }
            CompletableFuture.anyOf(flood.stream()
                            .map(each -> CompletableFuture.supplyAsync(() -> status(each), threads))
                            .toArray(CompletableFuture[]::new))
                    .get();
            assertThat(site.get("/criteres").statusCode()).isEqualTo(200);
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<byte[]>> each : flood) {
            statuses.add(each.get().statusCode());
            if (each.get().statusCode() == 429) {
                assertThat(each.get().headers().firstValue("Retry-After")).isPresent();
                assertThat(each.get().headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
            }
        }
        assertThat(statuses).contains(200, 429).containsOnly(200, 429);
        assertThat(answer("/criteres/fiche.pdf").statusCode()).isEqualTo(200);
    }

    private static void assertAccessible(PDDocument pdf, String tag, String title) throws Exception {
        assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo(tag);
        assertThat(plain(pdf.getDocumentInformation().getTitle())).isEqualTo(title);
        assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                .isTrue();
        assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
        assertThat(new String(
                        pdf.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("pdfuaid");
        for (PDPage page : pdf.getPages()) {
            assertThat(page.getMediaBox().getWidth()).isBetween(594f, 596f);
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).contains("Liberation");
            }
        }
    }

    /** What each part of the text is, for whoever hears it. */
    private static List<String> tags(PDDocument pdf) {
        List<String> tags = new ArrayList<>();
        Deque<Object> parts =
                new ArrayDeque<>(pdf.getDocumentCatalog().getStructureTreeRoot().getKids());
        while (!parts.isEmpty()) {
            if (parts.pop() instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                parts.addAll(element.getKids());
            }
        }
        return tags;
    }

    private static List<String> bookmarks(PDDocument pdf) {
        List<String> titles = new ArrayList<>();
        for (PDOutlineItem item : pdf.getDocumentCatalog().getDocumentOutline().children()) {
            titles.add(plain(item.getTitle()));
        }
        return titles;
    }

    private static String text(PDDocument pdf) throws Exception {
        return squeezed(new PDFTextStripper().getText(pdf));
    }

    /** Lines break anywhere on paper. */
    private static String squeezed(String text) {
        return plain(text).replaceAll("\\s+", "");
    }

    private static int status(Future<HttpResponse<byte[]>> each) {
        try {
            return each.get().statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private PDDocument pdf(String address) throws Exception {
        return Loader.loadPDF(answer(address).body());
    }

    private HttpResponse<byte[]> answer(String address) throws Exception {
        return site.send("GET", address, HttpResponse.BodyHandlers.ofByteArray());
    }
}
