package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vigie.web.Site;

/** Paper, forced colours, less motion, little room. */
@ExtendWith(SharedBrowser.class)
class MediaBrowserIT {

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theEightShapesDifferWithoutColour(ColorScheme scheme, Reader reader) throws IOException {
        Page page = reader.window(
                Reader.DESK, options -> options.setColorScheme(scheme).setForcedColors(ForcedColors.ACTIVE));
        page.navigate(Pages.DIRECTORY);
        Set<List<Boolean>> drawings = new HashSet<>();
        List<Locator> shapes = page.locator("ul[aria-label=Légende] svg").all();
        assertThat(shapes).hasSize(8);
        for (Locator shape : shapes) {
            List<Boolean> ink = ink(shape);
            assertThat(ink).as("the shape is drawn").contains(true, false);
            drawings.add(ink);
        }
        assertThat(drawings).as("each is drawn differently").hasSize(8);
    }

    /** Which pixels are not of the colour of the corner. */
    private static List<Boolean> ink(Locator shape) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(shape.screenshot()));
        int paper = image.getRGB(0, 0);
        return IntStream.range(0, image.getWidth() * image.getHeight())
                .mapToObj(place -> image.getRGB(place % image.getWidth(), place / image.getWidth()) != paper)
                .toList();
    }

    @Test
    void onPaperAPlatformIsADocument(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.CONTRACTUAL);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("header nav").isVisible()).isFalse();
        assertThat(page.locator("h1").isVisible()).isTrue();
        assertThat(page.locator("footer").innerText()).contains(Site.URL + Pages.CONTRACTUAL);
        Locator source = page.locator("#critere-11 dd li a").first();
        assertThat(source.evaluate("each => getComputedStyle(each, '::after').content"))
                .asString()
                .contains("https://coachhub.io/terms/");
        assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
    }

    @Test
    void onPaperTheDirectoryHasNoControls(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.FILTERED);
        assertThat(page.locator("main form:not([role=search])").isVisible()).isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        for (String control : List.of("main form:not([role=search])", "form[role=search]", ".chips", "header nav")) {
            assertThat(page.locator(control).first().isVisible()).as(control).isFalse();
        }
        page.navigate(Pages.DIRECTORY);
        assertThat(page.locator("main table").isVisible()).isTrue();
    }

    @Test
    void darkPaperStaysWhenTheReaderPrints(Reader reader) {
        Page page = reader.window(Reader.DESK, options -> options.setColorScheme(ColorScheme.DARK));
        page.navigate(Pages.CONTRACTUAL);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("h1").evaluate("each => getComputedStyle(each).color"))
                .isEqualTo("rgb(0, 0, 0)");
        assertThat(page.locator("article p").first().evaluate("each => getComputedStyle(each).color"))
                .asString()
                .matches("rgb\\((\\d{1,2}|1[0-2]\\d), .*");
    }

    @Test
    void nothingMovesForReadersWhoWantNoMotion(Reader reader) {
        Page page = reader.window(Reader.DESK, options -> options.setReducedMotion(ReducedMotion.REDUCE));
        for (String address : List.of(Pages.DIRECTORY, Pages.CONTRACTUAL, Pages.GUIDE)) {
            page.navigate(address);
            assertThat((List<?>) page.evaluate("""
                    () => [...document.querySelectorAll('*')].filter(each => {
                        const style = getComputedStyle(each);
                        return parseFloat(style.transitionDuration) > 0 || style.animationName !== 'none'
                            || style.scrollBehavior === 'smooth' }).map(each => each.outerHTML.slice(0, 80))""")).isEmpty();
        }
    }

    @Test
    void filtersStandOpenBesideTheList(Reader reader) {
        Page page = reader.window(Reader.DESK);
        page.navigate(Pages.DIRECTORY);
        Locator box = page.locator("input[name=kind]").first();
        assertThat(box.isVisible()).isTrue();
        assertThat(box.boundingBox().x + box.boundingBox().width)
                .isLessThan(page.locator("main table").boundingBox().x);
    }

    @Test
    void filtersAreFoldedOnAPhone(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.DIRECTORY);
        Locator box = page.locator("input[name=kind]").first();
        assertThat(box.isVisible()).isFalse();
        page.locator("main summary").first().click();
        assertThat(box.isVisible()).isTrue();
    }

    /** What a coach came for is seen without a swipe. */
    @Test
    void onAPhoneTheStripOfFifteenFits(Reader reader) {
        Page page = reader.window(Reader.NARROWEST);
        page.navigate(Pages.DIRECTORY);
        Locator cells = page.locator("tbody tr").first().locator("td a");
        assertThat(cells.count()).isEqualTo(15);
        for (Locator cell : cells.all()) {
            assertThat(cell.isVisible()).isTrue();
            assertThat(cell.boundingBox().x).isGreaterThanOrEqualTo(0);
            assertThat(cell.boundingBox().x + cell.boundingBox().width).isLessThanOrEqualTo(Reader.NARROWEST);
        }
    }
}
