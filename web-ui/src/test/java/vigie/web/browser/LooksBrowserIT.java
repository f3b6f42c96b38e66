package vigie.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@link Looks} must not overlook. */
@ExtendWith(SharedBrowser.class)
class LooksBrowserIT {
    private static Page page(Reader reader, String style, String content) {
        Page page = reader.window(Reader.PHONE);
        page.setContent("""
                <!doctype html><html lang="fr"><head><title>Essai</title><style>
                  body { color: black; background: white }
                  @media (prefers-color-scheme: dark) { body { color: white; background: black } }
                  %s
                </style></head><body><main><h1>Essai</h1><p>Des mots.</p>%s</main></body></html>""".formatted(style, content));
        return page;
    }

    @Test
    void aPageWithNothingWrongHasNothingWrong(Reader reader) {
        Page page = page(reader, "", "");
        assertThat(Looks.wrong(page, "essai")).isEmpty();
        assertThat(page.viewportSize().width).isEqualTo(Reader.PHONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            p { color: #bbb }                                                           | light, 1280: color-contrast
            @media (prefers-color-scheme: dark) and (width < 400px) { p { color: #444 } } | dark, 320: color-contrast
            p { width: 400px }                                                          | 320: wider than the window
            p { width: 50em }                                                           | 640: wider than the window
            """)
    void whatStylesDoWrongIsSeen(String style, String told, Reader reader) {
        assertThat(Looks.wrong(page(reader, style, ""), "essai"))
                .anyMatch(each -> each.replace("essai, ", "").startsWith(told));
    }

    @Test
    void whatOtherWordsDoWrongIsSeen(Reader reader) {
        assertThat(Looks.unreadInOtherWords(page(reader, "", "<p lang='zz-zz-99'>Words</p><a href='#'></a>"), "essai"))
                .anyMatch(each -> each.startsWith("essai: valid-lang"))
                .anyMatch(each -> each.startsWith("essai: link-name"));
        assertThat(Looks.unreadInOtherWords(page(reader, "", ""), "essai")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <img src="data:,">                                                  | image-alt
            <h4>Trop bas</h4>                                                   | heading-order
            <button>Oui</button>                                                | less than 44 pixels
            <a style="display: block; width: 20px; height: 30px" href="#">a</a> | less than 24 pixels
            """)
    void whatElementsDoWrongIsSeen(String content, String told, Reader reader) {
        assertThat(Looks.wrong(page(reader, "", content), "essai")).anyMatch(each -> each.contains(told));
        assertThat(Looks.wrong(page(reader, "", ""), "essai")).isEmpty();
    }
}
