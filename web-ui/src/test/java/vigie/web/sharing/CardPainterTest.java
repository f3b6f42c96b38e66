package vigie.web.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.questionnaire.CriterionState;
import vigie.web.layout.SampleContext;

/** What is drawn stays within the margins, whatever a card says; each picture is kept in the build's folder, to be looked at. */
class CardPainterTest {
    private static final int PAPER = 0xfffbfaf6;
    private static final int MARGIN = 72;

    private static final String LONG = "Une plateforme de coaching professionnel dont le nom est vraiment très long,"
            + " avec sa filiale et tout le reste dedans";

    @ParameterizedTest
    @ValueSource(
            strings = {"Koach", "Positive Intelligence (PQ Coach)", LONG, "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
            })
    void keepsToItsMargins(String title) throws IOException {
        byte[] bytes = CardPainter.ofPlatform(card(title, null, mixed()));
        BufferedImage picture = picture(bytes, title);
        for (int y = 20; y < Canvas.HEIGHT; y++) {
            for (int x = 0; x < MARGIN - 4; x++) {
                assertThat(picture.getRGB(x, y)).isEqualTo(PAPER);
                assertThat(picture.getRGB(Canvas.WIDTH - 1 - x, y)).isEqualTo(PAPER);
            }
        }
        for (int x = 0; x < Canvas.WIDTH; x++) {
            assertThat(picture.getRGB(x, Canvas.HEIGHT - 20)).isEqualTo(PAPER);
        }
        assertThat(CardPainter.ofPlatform(card(title, null, mixed()))).isEqualTo(bytes);
    }

    /** Each state has a shape of its own, without its colour too. */
    @Test
    void eachStateLooksItsOwnWay() throws IOException {
        Set<String> shapes = new HashSet<>();
        for (CriterionState each : CriterionState.values()) {
            BufferedImage picture = picture(CardPainter.ofPlatform(card("A", null, all(each))), "all-" + each);
            StringBuilder shape = new StringBuilder();
            for (int y = 448; y < 498; y += 2) {
                for (int x = MARGIN; x < MARGIN + 50; x += 2) {
                    shape.append(picture.getRGB(x, y) == PAPER ? ' ' : '#');
                }
            }
            assertThat(shape.toString()).contains("#");
            shapes.add(shape.toString());
        }
        assertThat(shapes).hasSize(CriterionState.values().length);
    }

    @Test
    void aDemonstrationSaysSoAndTheSiteHasItsOwn() throws IOException {
        String banner = SampleContext.french().text("demo.banner");
        assertThat(CardPainter.ofPlatform(card("Koach", banner, mixed())))
                .isNotEqualTo(CardPainter.ofPlatform(card("Koach", null, mixed())));
        picture(CardPainter.ofPlatform(card("Koach", banner, mixed())), "demonstration");
        picture(CardPainter.ofSite(Card.of(SampleContext.french())), "site-fr");
        picture(CardPainter.ofSite(Card.of(SampleContext.english())), "site-en");
    }

    private static BufferedImage picture(byte[] bytes, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "share-pictures"));
        String file = name.replaceAll("[^A-Za-z_-]", "");
        Files.write(folder.resolve(file.substring(0, Math.min(file.length(), 30)) + ".png"), bytes);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
        return picture;
    }

    private static Card card(String title, @Nullable String banner, List<Card.Group> signs) {
        return new Card(
                banner,
                "Vigie",
                "Annuaire des plateformes de coaching",
                title,
                "Plateforme contractuelle",
                signs,
                "7 critères documentés sur 15",
                "vigie.example");
    }

    private static List<Card.Group> mixed() {
        CriterionState[] states = CriterionState.values();
        return groups(Stream.iterate(0, each -> each + 1).map(each -> states[each % states.length]));
    }

    private static List<Card.Group> all(CriterionState state) {
        return groups(Stream.generate(() -> state));
    }

    private static List<Card.Group> groups(Stream<CriterionState> states) {
        List<Card.Sign> signs =
                states.limit(15).map(each -> new Card.Sign(each, "")).toList();
        return List.of(
                new Card.Group("Éthique", signs.subList(0, 4)),
                new Card.Group("Professionnalisme", signs.subList(4, 7)),
                new Card.Group("Gestion et sécurité des données", signs.subList(7, 10)),
                new Card.Group("Aspects contractuels et financiers", signs.subList(10, 15)));
    }
}
