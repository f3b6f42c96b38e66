package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.web.SharedSite;
import vigie.web.Site;

/** What differs by what a browser takes says so, compressed or not. */
@ExtendWith(SharedSite.class)
class EncodingNoteIT {
    private final Site site;

    EncodingNoteIT(Site site) {
        this.site = site;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/en/platforms/koach",
                "/nouveautes.atom",
                "/en/platforms/koach/history.atom",
                "/sitemap.xml",
                "/sitemap/platforms-1.xml",
                "/comparer.csv?p=koach&p=coachhub",
                "/nulle-part"
            })
    void textsDifferByEncoding(String address) throws Exception {
        for (String encoding : new String[] {"gzip", "identity"}) {
            HttpResponse<byte[]> answer =
                    site.send("GET", address, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", encoding);
            assertThat(answer.headers().allValues("Vary"))
                    .as(address + " " + encoding)
                    .containsExactly("Accept-Encoding");
        }
    }

    @Test
    void assetsDifferToo() throws Exception {
        String style = site.page("/").select("link[rel=stylesheet]").attr("href");
        HttpResponse<byte[]> answer =
                site.send("GET", style, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    }

    /** What is known already is known as it was sent. */
    @Test
    void soDoesTheWordThatAFeedIsKnown() throws Exception {
        String tag = site.get("/nouveautes.atom").headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> known = site.get("/nouveautes.atom", "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.headers().allValues("Vary")).containsExactly("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/partage.png", "/plateformes/koach/fiche.pdf"})
    void filesThatAreNeverCompressedDoNot(String address) throws Exception {
        HttpResponse<byte[]> answer =
                site.send("GET", address, HttpResponse.BodyHandlers.ofByteArray(), "Accept-Encoding", "gzip");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(answer.headers().firstValue("Vary")).isEmpty();
    }
}
