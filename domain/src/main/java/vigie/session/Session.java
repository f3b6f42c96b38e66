package vigie.session;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.member.MemberIdConverter;

/**
 * One device on which a member signed in; the family of its refresh tokens.
 *
 * @param device what the browser or program says of itself, at most 300 characters
 * @param renewedAt when it last got new tokens: to a quarter of an hour, when it was last used
 * @param expiresAt when it ends whatever happens
 * @param endedAt null while it lasts
 */
@MappedEntity("session")
public record Session(
        @Id SessionId id,

        @TypeDef(type = DataType.UUID, converter = MemberIdConverter.class)
        MemberId memberId,

        String device,
        Instant startedAt,
        Instant renewedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {
    public boolean lasts(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
