package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.api.parameter.Paged;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.member.Role;

/**
 * @param total how many there are on all pages
 * @param next the cursor of the next page, null on the last
 */
@Serdeable
record MemberListResponse(
        long total, List<Item> items, @Nullable String next) implements Paged {
    /** @param totp whether the second factor is on */
    @Serdeable
    record Item(String id, String email, String displayName, Role role, boolean totp, Instant createdAt) {
        static Item from(Member member, boolean totp) {
            return new Item(
                    member.id().value().toString(),
                    member.email().value(),
                    member.displayName(),
                    member.role(),
                    totp,
                    member.createdAt());
        }
    }

    /** @param found one more than {@code limit} when there are more */
    static MemberListResponse from(long total, List<Member> found, Set<MemberId> withTotp, int limit) {
        List<Item> items = found.stream()
                .limit(limit)
                .map(member -> Item.from(member, withTotp.contains(member.id())))
                .toList();
        return new MemberListResponse(
                total, items, found.size() > limit ? items.getLast().id() : null);
    }
}
