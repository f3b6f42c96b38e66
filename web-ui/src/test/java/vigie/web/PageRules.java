package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What holds for every page, whoever reads it. */
public final class PageRules {
    private static final String SAME_HOST_OR_PATH = "^(/|#|\\?|mailto:|otpauth:|data:text/plain;).*";

    private PageRules() {}

    public static void assertAll(Document page) {
        headingsDoNotJump(page);
        hasNoScriptOrStyleOfItsOwn(page);
        linksToOthersSaySo(page);
        idsAreUniqueAndFound(page);
        everythingHasAName(page);
    }

    static void headingsDoNotJump(Document page) {
        int before = 0;
        for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
            int level = heading.tagName().charAt(1) - '0';
            assertThat(level).as("level of “%s”", heading.text()).isLessThanOrEqualTo(before + 1);
            assertThat(heading.text()).isNotBlank();
            before = level;
        }
    }

    static void hasNoScriptOrStyleOfItsOwn(Document page) {
        assertThat(
                        page.select(
                                "style, script:not([src], [type=application/ld+json]), iframe, object, embed, base, meta[http-equiv]"))
                .isEmpty();
        assertThat(page.select("script[src]").eachText()).allMatch(String::isEmpty);
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .as(element.tagName())
                    .noneMatch(attribute -> attribute.getKey().startsWith("on")
                            || attribute.getKey().equals("style")
                            || (!typed(element, attribute)
                                    && attribute.getValue().strip().startsWith("javascript:")));
        }
        assertThat(page.select("[src]").eachAttr("src")).isNotEmpty().allMatch(each -> each.startsWith("/assets/"));
        assertThat(page.select("link[rel=stylesheet], link[rel=icon]").eachAttr("href"))
                .hasSize(2)
                .allMatch(each -> each.startsWith("/assets/"));
        assertThat(page.select("form").eachAttr("action")).allMatch(each -> each.matches(SAME_HOST_OR_PATH));
    }

    /** What somebody wrote into a field stands in it again, and is an address to nobody. */
    private static boolean typed(Element element, Attribute attribute) {
        return element.is("input:not([type=hidden])") && attribute.getKey().equals("value");
    }

    static void linksToOthersSaySo(Document page) {
        for (Element link : page.select("a[href]")) {
            if (!link.attr("href").matches(SAME_HOST_OR_PATH)) {
                assertThat(link.attr("href")).startsWith("http");
                assertThat(link.attr("rel").split(" ")).contains("noopener", "nofollow", "external");
            }
        }
    }

    static void idsAreUniqueAndFound(Document page) {
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        Stream<String> pointers = Stream.concat(
                Stream.of("for", "aria-labelledby", "aria-describedby")
                        .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream())
                        .flatMap(several -> Arrays.stream(several.split(" ", -1))),
                page.select("a[href^=#], use[href^=#]").eachAttr("href").stream()
                        .map(each -> each.substring(1)));
        assertThat(pointers).isNotEmpty().isSubsetOf(ids);
    }

    static void everythingHasAName(Document page) {
        for (Element control : page.select("input:not([type=hidden], [aria-hidden]), select, textarea")) {
            Element around = control.closest("label");
            Element label = around == null ? page.expectFirst("label[for=" + control.id() + "]") : around;
            assertThat(label.text()).isNotBlank();
        }
        assertThat(page.select("a, button, summary, legend, th"))
                .allSatisfy(each -> assertThat(each.text()).as(each.outerHtml()).isNotBlank());
        assertThat(page.select("svg:not([aria-hidden=true]):not([role=img])")).isEmpty();
    }
}
