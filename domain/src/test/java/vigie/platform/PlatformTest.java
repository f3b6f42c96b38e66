package vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static vigie.platform.SamplePlatform.CREATED;
import static vigie.platform.SamplePlatform.ID;
import static vigie.platform.SamplePlatform.koach;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vigie.language.Bilingual;

class PlatformTest {
    private static final Instant LATER = CREATED.plusSeconds(60);
    private static final Bilingual SUMMARY = koach().summary();
    private static final String SITE = koach().website();

    @Test
    void needsAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplePlatform.platform(ID, "koach", " ", PlatformKind.HYBRID, SITE, Origin.IMPORT));
    }

    @Test
    void needsAnHttpAddress() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SamplePlatform.platform(
                        ID, "koach", "Koach", PlatformKind.HYBRID, "ftp://koach.example/", Origin.IMPORT));
    }

    @Test
    void saysTheSameWhoeverWroteItAndWhenever() {
        Platform same = new Platform(
                new PlatformId(new UUID(9, 9)),
                koach().slug(),
                koach().name(),
                koach().kind(),
                SITE,
                koach().languages(),
                koach().offers(),
                SUMMARY,
                Origin.PERSON,
                LATER,
                LATER,
                7);

        assertThat(koach().saysTheSameAs(same)).isTrue();
    }

    static List<Platform> platformsThatReadersTellFromKoach() {
        return List.of(
                said("other", "Koach", PlatformKind.CONTRACTUAL, SITE, "fr", "BOOKING", SUMMARY),
                said("koach", "Other", PlatformKind.CONTRACTUAL, SITE, "fr", "BOOKING", SUMMARY),
                said("koach", "Koach", PlatformKind.HYBRID, SITE, "fr", "BOOKING", SUMMARY),
                said("koach", "Koach", PlatformKind.CONTRACTUAL, SITE + "fr", "fr", "BOOKING", SUMMARY),
                said("koach", "Koach", PlatformKind.CONTRACTUAL, SITE, "en", "BOOKING", SUMMARY),
                said("koach", "Koach", PlatformKind.CONTRACTUAL, SITE, "fr", "CHATBOT", SUMMARY),
                said("koach", "Koach", PlatformKind.CONTRACTUAL, SITE, "fr", "BOOKING", new Bilingual("A", "B")));
    }

    @ParameterizedTest
    @MethodSource("platformsThatReadersTellFromKoach")
    void anyDifferenceThatAReaderSeesCounts(Platform other) {
        assertThat(koach().saysTheSameAs(other)).isFalse();
    }

    private static Platform said(
            String slug,
            String name,
            PlatformKind kind,
            String website,
            String language,
            String offer,
            Bilingual summary) {
        return new Platform(
                ID,
                new Slug(slug),
                name,
                kind,
                website,
                List.of(language),
                List.of(offer),
                summary,
                Origin.IMPORT,
                CREATED,
                CREATED,
                null);
    }

    @Test
    void aChangeMovesOnlyTheInstantOfTheLastChange() {
        Platform changed = koach().changedAt(LATER);

        assertThat(changed.updatedAt()).isEqualTo(LATER);
        assertThat(changed.changedAt(CREATED)).isEqualTo(koach());
    }
}
