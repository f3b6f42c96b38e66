package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;

@ExtendWith(SharedSite.class)
class AssetFilesIT {
    private static final int BUDGET = 60 * 1024;

    private final Site site;

    AssetFilesIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @CsvSource({
        "link[rel=stylesheet], href, text/css;charset=utf-8",
        "link[rel=icon], href, image/svg+xml",
        "script[type=module], src, text/javascript;charset=utf-8"
    })
    void aFileIsKeptForEver(String element, String attribute, String type) throws Exception {
        HttpResponse<String> file = site.get(site.page("/").expectFirst(element).attr(attribute));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().allValues("Content-Type")).containsExactly(type);
        assertThat(file.headers().allValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/vigie.css", "/assets/vigie.0000000000.css", "/assets/", "/assets/a/b", "/css/base.css"})
    void whatIsNoFileIsNotFoundAndNotKept(String address) throws Exception {
        HttpResponse<String> response = site.get(address);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    /** The first page of a coach on a train. */
    @Test
    void theDirectoryAndItsStyleAreLight() throws Exception {
        Document directory = site.page("/");
        int page = weight("/");
        int style = weight(directory.expectFirst("link[rel=stylesheet]").attr("href"));
        int script = weight(directory.expectFirst("script").attr("src"));
        System.out.printf("Over the wire: directory %d bytes, style %d, script %d%n", page, style, script);
        assertThat(page + style + script).isLessThanOrEqualTo(BUDGET);
    }

    private int weight(String address) throws Exception {
        HttpResponse<byte[]> response =
                site.send("GET", address, BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
        if (response.body().length > 1024) {
            assertThat(response.headers().firstValue("Content-Encoding"))
                    .as(address)
                    .hasValue("gzip");
        }
        return response.body().length;
    }

    @Test
    void headAnswersAsGetWithoutTheBody() throws Exception {
        String style = site.page("/").expectFirst("link[rel=stylesheet]").attr("href");
        for (String address : List.of("/", "/en", "/plateformes/coachhub", "/criteres/3", "/methode", style)) {
            HttpResponse<String> head = site.send("HEAD", address, BodyHandlers.ofString());
            assertThat(head.statusCode()).as(address).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Security-Policy")).isPresent();
        }
        assertThat(site.send("HEAD", "/nulle-part", BodyHandlers.ofString()).statusCode())
                .isEqualTo(404);
    }
}
