package vigie.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AssetsTest {
    private final Assets assets = new Assets();

    @Test
    void eachNameHoldsADigestOfTheContent() throws Exception {
        for (String address : List.of(
                assets.style(),
                assets.icon(),
                assets.formScript(),
                assets.passwordScript(),
                assets.codesScript(),
                assets.decisionScript(),
                assets.keysScript(),
                assets.sendOnceScript())) {
            String content = asset(address).content();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            assertThat(address)
                    .matches("/assets/[a-z-]+\\.[0-9a-f]{10}\\.(css|svg|js)")
                    .contains("." + HexFormat.of().formatHex(digest).substring(0, 10) + ".");
        }
    }

    @Test
    void eachHasItsType() {
        assertThat(asset(assets.style()).type()).isEqualTo("text/css;charset=utf-8");
        assertThat(asset(assets.icon()).type()).isEqualTo("image/svg+xml");
        assertThat(asset(assets.formScript()).type()).isEqualTo("text/javascript;charset=utf-8");
    }

    @Test
    void theOneStyleHoldsEverySheetAndOrdersTheLayersFirst() throws IOException {
        String style = asset(assets.style()).content();
        assertThat(style).startsWith("@layer tokens, base, layout, component, print;");
        Path folder = Path.of("src/main/resources/public/css");
        try (Stream<Path> sheets = Files.walk(
                Files.isDirectory(folder) ? folder : Path.of("web-ui").resolve(folder))) {
            List<Path> all = sheets.filter(Files::isRegularFile).toList();
            assertThat(all)
                    .hasSizeGreaterThan(10)
                    .allSatisfy(sheet -> assertThat(style.contains(Files.readString(sheet)))
                            .as("%s is part of the style", sheet)
                            .isTrue());
        }
    }

    @Test
    void theStyleAsksForNothingElse() {
        assertThat(asset(assets.style()).content()).doesNotContain("url(", "@import", "http:", "https:");
    }

    @Test
    void whatIsNoAssetIsNotFound() {
        assertThat(assets.find("vigie.css")).isEmpty();
        assertThat(assets.find("../texts_fr.properties")).isEmpty();
        assertThat(assets.find(assets.style())).isEmpty();
    }

    private Assets.Asset asset(String address) {
        return assets.find(address.substring("/assets/".length())).orElseThrow();
    }
}
