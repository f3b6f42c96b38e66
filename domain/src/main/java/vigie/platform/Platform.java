package vigie.platform;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.annotation.Version;
import io.micronaut.data.model.DataType;
import java.text.Normalizer;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;

/**
 * A coaching platform as the directory describes it.
 *
 * @param website an http(s) address
 * @param languages ISO 639-1 codes
 * @param offers codes of the questionnaire's offers
 * @param origin where this description last came from
 * @param updatedAt when anything published about the platform last changed
 * @param version null before the first save
 */
@MappedEntity("platform")
public record Platform(
        @Id PlatformId id,
        Slug slug,
        String name,
        PlatformKind kind,
        String website,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> languages,
        @TypeDef(type = DataType.STRING_ARRAY) List<String> offers,
        @Relation(Relation.Kind.EMBEDDED) Bilingual summary,
        Origin origin,
        Instant createdAt,
        Instant updatedAt,
        @Version @Nullable Integer version) {

    public Platform {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A platform needs a name.");
        }
        website = WebAddress.canonical(website)
                .orElseThrow(() -> new IllegalArgumentException("A platform's website is an http(s) address."));
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }

    /** True when a reader would see no difference between the two descriptions. */
    public boolean saysTheSameAs(Platform other) {
        return slug.equals(other.slug)
                && name.equals(other.name)
                && kind == other.kind
                && website.equals(other.website)
                && languages.equals(other.languages)
                && offers.equals(other.offers)
                && summary.equals(other.summary);
    }

    /** What is left of a name when accents, capitals, spaces and signs are folded: the same for the same name typed otherwise. */
    public static String nameKey(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String key = folded.replaceAll("[^\\p{L}\\p{N}]", "");
        return key.isEmpty() ? folded : key;
    }

    public Platform changedAt(Instant instant) {
        return new Platform(
                id, slug, name, kind, website, languages, offers, summary, origin, createdAt, instant, version);
    }
}
