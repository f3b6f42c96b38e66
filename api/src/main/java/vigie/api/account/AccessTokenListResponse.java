package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.personaltoken.PersonalToken;
import vigie.personaltoken.TokenScope;

/** @param next always null: nobody has more than ten */
@Serdeable
record AccessTokenListResponse(List<Item> items, @Nullable String next) {

    /**
     * A personal token that lasts, without its secret.
     *
     * @param lastUsedAt to a minute; null before its first use
     */
    @Serdeable
    record Item(
            String id,
            String name,
            List<TokenScope> scopes,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {
        static Item from(PersonalToken token) {
            return new Item(
                    token.id().value().toString(),
                    token.name(),
                    inOrder(token.scopes()),
                    token.createdAt(),
                    token.expiresAt(),
                    token.lastUsedAt());
        }
    }

    static AccessTokenListResponse from(List<PersonalToken> tokens) {
        return new AccessTokenListResponse(tokens.stream().map(Item::from).toList(), null);
    }

    static List<TokenScope> inOrder(Set<TokenScope> scopes) {
        return Arrays.stream(TokenScope.values()).filter(scopes::contains).toList();
    }
}
