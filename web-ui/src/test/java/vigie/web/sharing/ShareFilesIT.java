package vigie.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.web.SharedSite;
import vigie.web.Site;
import vigie.web.proposal.Proposals;

@ExtendWith(SharedSite.class)
class ShareFilesIT {
    private static final int MORE_THAN_WAIT = 40;

    private final Site site;

    ShareFilesIT(Site site) {
        this.site = site;
    }

    @Test
    void everyPlatformHasAPictureInBothLanguages() throws Exception {
        List<String> slugs = site.values("select slug from platform where withdrawn_at is null");
        assertThat(slugs).hasSize(57);
        for (String slug : slugs) {
            byte[] french = picture("/plateformes/" + slug + "/partage.png");
            assertThat(picture("/en/platforms/" + slug + "/share.png")).isNotEqualTo(french);
        }
        assertThat(picture("/partage.png")).isNotEqualTo(picture("/en/share.png"));
    }

    private byte[] picture(String address) throws Exception {
        HttpResponse<byte[]> answer = answer(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        assertThat(answer.body()).hasSizeLessThan(150_000);
        return answer.body();
    }

    @Test
    void whoHasAPictureAlreadyIsToldSo() throws Exception {
        String address = "/plateformes/koach/partage.png";
        HttpResponse<byte[]> answer = answer(address);
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{64}\"");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=3600");
        HttpResponse<byte[]> known = answer(address, "If-None-Match", tag);
        assertThat(known.statusCode()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(answer("/en/platforms/koach/share.png", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/plateformes/nulle-part/partage.png",
                "/en/platforms/nowhere/share.png",
                "/plateformes/KOACH!/partage.png"
            })
    void aPlatformThatIsNotThereHasNone(String address) throws Exception {
        assertThat(answer(address).statusCode()).isEqualTo(404);
    }

    /** Neither while it is withdrawn; and whatever a name is made of, there is a picture. */
    @Test
    void aWithdrawnPlatformHasNoneAndAnyNameHasOne() throws Exception {
        try (Site own = Site.empty()) {
            Proposals proposals = new Proposals(own);
            proposals.platform("Essai");
            proposals.platform("教练平台 Kochin 😀 שלום");
            proposals.platform("X".repeat(120));
            Platforms platforms = own.bean(Platforms.class);
            platforms.withdraw(platforms.listed(new Slug("essai")).orElseThrow().id(), Instant.now());
            List<String> slugs = own.values("select slug from platform order by withdrawn_at nulls last");
            assertThat(slugs).hasSize(3);
            List<Integer> statuses = new ArrayList<>();
            for (String slug : slugs) {
                statuses.add(
                        own.send("GET", "/plateformes/" + slug + "/partage.png", HttpResponse.BodyHandlers.discarding())
                                .statusCode());
            }
            assertThat(statuses).containsExactly(404, 200, 200);
        }
    }

    @Test
    void aFloodIsRefusedInPartAndStopsNoPage() throws Exception {
        Callable<HttpResponse<byte[]>> ask = () -> answer("/plateformes/coachhub/partage.png");
        List<HttpResponse<byte[]>> answers = new ArrayList<>();
        try (ExecutorService readers = Executors.newFixedThreadPool(MORE_THAN_WAIT + 1)) {
            Future<HttpResponse<String>> page = readers.submit(() -> site.get("/criteres"));
            for (Future<HttpResponse<byte[]>> each : readers.invokeAll(Collections.nCopies(MORE_THAN_WAIT, ask))) {
                answers.add(each.get());
            }
            assertThat(page.get().statusCode()).isEqualTo(200);
        }
        assertThat(answers).extracting(HttpResponse::statusCode).contains(200).isSubsetOf(200, 429);
        assertThat(answers)
                .filteredOn(each -> each.statusCode() == 429)
                .allSatisfy(each ->
                        assertThat(each.headers().firstValue("Retry-After")).isPresent());
        assertThat(ask.call().statusCode()).isEqualTo(200);
    }

    @Test
    void aDemonstrationSaysSoWhereItIsShared() throws Exception {
        try (Site demonstration = Site.empty(Map.of("vigie.site.demonstration", "true"))) {
            for (String address : List.of("/", "/en/method")) {
                assertThat(demonstration
                                .page(address)
                                .select("meta[property=og:title]")
                                .attr("content"))
                        .matches("\\[D[eé]monstration] .+");
            }
        }
    }

    /** The addresses that pages give lead to pictures: a platform's own on all its pages, the site's on others. */
    @Test
    void pagesNameTheirPicture() throws Exception {
        assertPicture("/plateformes/koach", "/plateformes/koach/partage.png", "Koach");
        assertPicture("/plateformes/koach/historique", "/plateformes/koach/partage.png", "Koach");
        assertPicture("/en/platforms/koach/sheet", "/en/platforms/koach/share.png", "Koach");
        assertPicture("/en/criteria/sheet", "/en/share.png", "Vigie");
        assertPicture("/", "/partage.png", "Vigie");
    }

    private void assertPicture(String page, String picture, String named) throws Exception {
        Document document = site.page(page);
        assertThat(document.select("meta[property=og:image]").attr("content")).isEqualTo(Site.URL + picture);
        assertThat(document.select("meta[property=og:image:alt]").attr("content"))
                .startsWith(named);
        picture(picture);
    }

    private HttpResponse<byte[]> answer(String address, String... headers) throws Exception {
        return site.send("GET", address.replace("!", "%21"), HttpResponse.BodyHandlers.ofByteArray(), headers);
    }
}
