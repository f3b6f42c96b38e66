package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.member.Member;
import vigie.member.Role;

/** @param next the cursor of the next page, null on the last */
@Serdeable
record MemberListResponse(List<Item> items, @Nullable String next) implements Paged {
    @Serdeable
    record Item(String id, String email, String displayName, Role role, Instant createdAt) {
        static Item from(Member member) {
            return new Item(
                    member.id().value().toString(),
                    member.email().value(),
                    member.displayName(),
                    member.role(),
                    member.createdAt());
        }
    }

    /** @param found one more than {@code limit} when there are more */
    static MemberListResponse from(List<Member> found, int limit) {
        List<Item> items = found.stream().limit(limit).map(Item::from).toList();
        return new MemberListResponse(
                items, found.size() > limit ? items.getLast().id() : null);
    }
}
