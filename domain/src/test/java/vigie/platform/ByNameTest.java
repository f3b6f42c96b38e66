package vigie.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ByNameTest {
    @Test
    void accentsCapitalsAndSpacesDoNotMatterAndTheSameNameStandsBySlug() {
        List<Platform> platforms = List.of(
                named("z", "Zoé"),
                named("b", "Étoile"),
                named("e-z", "e zoom"),
                named("a", "étoile"),
                named("f", "Fa"));
        assertThat(ByName.sorted(platforms))
                .extracting(platform -> platform.slug().value())
                .containsExactly("a", "b", "e-z", "f", "z");
    }

    private static Platform named(String slug, String name) {
        return SamplePlatform.platform(
                new PlatformId(new UUID(1, slug.hashCode())),
                slug,
                name,
                PlatformKind.SERVICE,
                "https://" + slug + ".example/",
                Origin.IMPORT);
    }
}
