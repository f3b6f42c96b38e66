package vigie.proposal;

import java.util.List;
import vigie.language.Bilingual;
import vigie.platform.Platform;
import vigie.platform.PlatformKind;

/** A platform as somebody describes it, checked. */
public record PlatformContent(
        String name,
        PlatformKind kind,
        String website,
        List<String> languages,
        List<String> offers,
        Bilingual summary) {
    public PlatformContent {
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }

    static PlatformContent of(Platform platform) {
        return new PlatformContent(
                platform.name(),
                platform.kind(),
                platform.website(),
                platform.languages(),
                platform.offers(),
                platform.summary());
    }
}
