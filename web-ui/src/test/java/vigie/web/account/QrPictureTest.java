package vigie.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrPictureTest {
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final String URI =
            "otpauth://totp/Vigie:camille%40coachs.example?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Vigie";

    private final QrPicture picture = QrPicture.of(URI);

    private record Place(int x, int y) {}

    private Set<Place> dark() {
        Set<Place> dark = new HashSet<>();
        Matcher module = MODULE.matcher(picture.path());
        while (module.find()) {
            dark.add(new Place(Integer.parseInt(module.group(1)), Integer.parseInt(module.group(2))));
        }
        return dark;
    }

    @Test
    void isMadeOfModulesAndNothingElse() {
        assertThat(MODULE.matcher(picture.path()).replaceAll("")).isEmpty();
        // ISO/IEC 18004: 21 modules and four more for each version.
        assertThat((picture.size() - 8 - 21) % 4).isZero();
    }

    @Test
    void hasAQuietZoneOfFour() {
        assertThat(dark()).hasSizeGreaterThan(300).allSatisfy(module -> {
            assertThat(module.x()).isBetween(4, picture.size() - 5);
            assertThat(module.y()).isBetween(4, picture.size() - 5);
        });
    }

    /** The three squares by which cameras find it. */
    @Test
    void hasItsFindersInThreeCorners() {
        int far = picture.size() - 4 - 7;
        for (Place corner : Set.of(new Place(4, 4), new Place(far, 4), new Place(4, far))) {
            for (int x = 0; x < 7; x++) {
                for (int y = 0; y < 7; y++) {
                    int ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
                    assertThat(dark().contains(new Place(corner.x() + x, corner.y() + y)))
                            .as("%s, %s of %s", x, y, corner)
                            .isEqualTo(ring != 2);
                }
            }
        }
        assertThat(dark()).doesNotContain(new Place(far + 3, far + 3 + 4));
    }

    @Test
    void differsForAnotherSecret() {
        assertThat(QrPicture.of(URI.replace("JBSW", "ABCD")).path()).isNotEqualTo(picture.path());
    }
}
