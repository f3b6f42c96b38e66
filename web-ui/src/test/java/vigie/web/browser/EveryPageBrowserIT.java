package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vigie.web.error.FailingPages;

/** Every page is read by everybody and fits every window; none complains or asks another host. */
@ExtendWith(SharedBrowser.class)
class EveryPageBrowserIT {
    /** Their own answers say that something is wrong, and a browser notes it. */
    private static final List<String> ERRORS =
            List.of("/nulle-part", "/en/nowhere", "/compte/confirmation?token=x", FailingPages.FRENCH);

    /** WCAG 1.4.12: readers may set more space between letters, words and lines. */
    private static final String SPACE_OUT = """
            () => document.querySelectorAll('*').forEach(each => {
                each.style.setProperty('letter-spacing', '0.12em', 'important');
                each.style.setProperty('word-spacing', '0.16em', 'important');
                each.style.setProperty('line-height', '1.5', 'important');
            })""";

    @Test
    void frenchPagesAreReadAndFit(Reader reader) {
        Page page = reader.window(Reader.NARROWEST);
        List<String> wrong = new ArrayList<>();
        for (String address : Pages.french()) {
            page.navigate(address);
            if (address.equals(Pages.DIRECTORY)) {
                // Axe takes long over 57 platforms by 15 criteria: the short directory is looked at from everywhere.
                wrong.addAll(Looks.unreadAtADesk(page, address));
                wrong.addAll(Looks.misfits(page, address));
            } else {
                wrong.addAll(Looks.wrong(page, address));
            }
            page.evaluate(Looks.OPEN_ALL);
            wrong.addAll(Looks.misfits(page, address + ", unfolded"));
            page.evaluate(SPACE_OUT);
            wrong.addAll(Looks.widerThanTheWindow(page, address + ", spaced out"));
        }
        assertThat(wrong).isEmpty();
        assertThat(reader.troubles()).allMatch(trouble -> ERRORS.stream().anyMatch(trouble::contains));
    }

    @Test
    void whatIsFoldedIsReadToo(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.SHORT);
        List<String> wrong = new ArrayList<>(Looks.wrong(page, Pages.SHORT));
        page.evaluate(Looks.OPEN_ALL);
        wrong.addAll(Looks.wrong(page, Pages.SHORT + ", unfolded"));
        assertThat(wrong).isEmpty();
    }

    /** The same pages in longer or shorter words. */
    @Test
    void englishPagesAreReadAndFit(Reader reader) {
        Page page = reader.window(Reader.DESK);
        List<String> wrong = new ArrayList<>();
        for (String address : Pages.english()) {
            page.navigate(address);
            wrong.addAll(Looks.unreadInOtherWords(page, address));
            page.evaluate(Looks.OPEN_ALL);
            wrong.addAll(Looks.misfits(page, address));
        }
        assertThat(wrong).isEmpty();
        assertThat(reader.troubles()).allMatch(trouble -> ERRORS.stream().anyMatch(trouble::contains));
    }

    /** A box is reached by its words too. */
    @Test
    void boxesAreTickedByTheirWords(Reader reader) {
        Page page = reader.window(Reader.PHONE);
        page.navigate(Pages.SHORT);
        page.evaluate(Looks.OPEN_ALL);
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('label:has(input)')]
                    .filter(each => each.getBoundingClientRect().height < 24)
                    .map(each => each.outerHTML)""")).isEmpty();
    }
}
