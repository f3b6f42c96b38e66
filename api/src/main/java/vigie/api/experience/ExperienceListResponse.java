package vigie.api.experience;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.experience.PublishedExperience;
import vigie.experience.PublishedExperiences.Slice;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.Testimony;

/** @param next the cursor of the next page, null on the last */
@Serdeable
record ExperienceListResponse(List<Item> items, @Nullable String next) implements Paged {
    /**
     * @param signedAs the name shown; null when its author has left
     * @param publishedOn a month
     * @param confirmedOn the month in which who still works there last said so; null when they never did
     * @param agesFrom the month from which its ratings age
     */
    @Serdeable
    record Item(
            String id,
            @Nullable String signedAs,
            Relation relation,
            String from,
            @Nullable String to,
            SessionBand sessions,
            boolean verified,
            String publishedOn,
            @Nullable String confirmedOn,
            String agesFrom,
            int version,
            List<RatingResponse> ratings,
            @Nullable String text,
            @Nullable String tie) {}

    static ExperienceListResponse from(Slice slice) {
        return new ExperienceListResponse(
                slice.experiences().stream().map(ExperienceListResponse::item).toList(),
                slice.next() == null ? null : slice.next().value().toString());
    }

    private static Item item(PublishedExperience published) {
        Testimony said = published.testimony();
        return new Item(
                published.id().value().toString(),
                said.signature(),
                said.relation(),
                said.from().toString(),
                said.to() == null ? null : said.to().toString(),
                said.sessions(),
                published.verified(),
                published.publishedOn().toString(),
                published.confirmedOn() == null ? null : published.confirmedOn().toString(),
                published.agesFrom().toString(),
                published.version(),
                RatingResponse.from(said.ratings()),
                said.text(),
                said.tie());
    }
}
