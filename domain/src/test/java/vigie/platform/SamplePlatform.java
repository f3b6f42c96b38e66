package vigie.platform;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vigie.language.Bilingual;

/** Koach, a contractual platform, and what it becomes when one thing changes. */
public final class SamplePlatform {
    public static final PlatformId ID = new PlatformId(new UUID(1, 1));
    public static final Instant CREATED = Instant.parse("2026-01-15T08:00:00Z");

    private SamplePlatform() {}

    public static Platform koach() {
        return ofKind(PlatformKind.CONTRACTUAL);
    }

    public static Platform ofKind(PlatformKind kind) {
        return platform(ID, "koach", "Koach", kind, "https://koach.example/", Origin.IMPORT);
    }

    public static Platform another() {
        return platform(
                new PlatformId(new UUID(1, 2)),
                "agenda",
                "Agenda",
                PlatformKind.SERVICE,
                "https://agenda.example/",
                Origin.IMPORT);
    }

    public static Platform platform(
            PlatformId id, String slug, String name, PlatformKind kind, String website, Origin origin) {
        return new Platform(
                id,
                new Slug(slug),
                name,
                kind,
                website,
                List.of("fr"),
                List.of("BOOKING"),
                new Bilingual("Une plateforme.", "A platform."),
                origin,
                CREATED,
                CREATED,
                null);
    }
}
