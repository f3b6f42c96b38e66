package vigie.api.follow;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.follow.DigestRhythm;
import vigie.follow.FollowPlatform;

/**
 * What a member follows.
 *
 * @param rhythm how often letters tell what changed
 * @param nextMail when the next one is due, if anything changed; null when none is
 */
@Serdeable
public record FollowsResponse(
        List<Item> items, DigestRhythm rhythm, @Nullable Instant nextMail) {
    @Serdeable
    public record Item(String slug, String name, Instant since) {}

    public static FollowsResponse from(FollowPlatform.Following following) {
        return new FollowsResponse(
                following.platforms().stream()
                        .map(each -> new Item(each.slug().value(), each.name(), each.since()))
                        .toList(),
                following.digest().rhythm(),
                following.digest().dueAt());
    }
}
