package vigie.api.account;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.personaltoken.MintPersonalToken.Minted;
import vigie.personaltoken.TokenScope;

/**
 * A personal token just made.
 *
 * @param lastUsedAt null: nobody has used it yet
 * @param token what the tool sends as {@code Authorization: Bearer}; shown this once
 */
@Serdeable
record MintedTokenResponse(
        String id,
        String name,
        List<TokenScope> scopes,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        String token) {
    static MintedTokenResponse from(Minted minted) {
        AccessTokenListResponse.Item item = AccessTokenListResponse.Item.from(minted.token());
        return new MintedTokenResponse(
                item.id(),
                item.name(),
                item.scopes(),
                item.createdAt(),
                item.expiresAt(),
                item.lastUsedAt(),
                minted.secret().value());
    }

    @Override
    public String toString() {
        return "MintedTokenResponse[" + id + "]";
    }
}
