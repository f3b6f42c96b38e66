package vigie.member;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;

/**
 * A coach with a confirmed account.
 *
 * @param emailKey what makes the address unique: {@link EmailAddress#key()}
 * @param passwordHash in the form of the PHC, parameters included
 * @param version null before the first save
 */
@MappedEntity("member")
public record Member(
        @Id MemberId id,
        EmailAddress email,
        String emailKey,
        String displayName,
        Language language,
        Role role,
        String passwordHash,
        Instant createdAt,
        @Version @Nullable Integer version) {

    /** A new one. */
    public static Member open(
            MemberId id,
            EmailAddress email,
            String displayName,
            Language language,
            Role role,
            String passwordHash,
            Instant now) {
        return new Member(id, email, email.key(), displayName, language, role, passwordHash, now, null);
    }

    public Member named(String newName, Language newLanguage) {
        return new Member(id, email, emailKey, newName, newLanguage, role, passwordHash, createdAt, version);
    }

    public Member reachedAt(EmailAddress newEmail) {
        return new Member(id, newEmail, newEmail.key(), displayName, language, role, passwordHash, createdAt, version);
    }

    public Member withPassword(String newHash) {
        return new Member(id, email, emailKey, displayName, language, role, newHash, createdAt, version);
    }

    public Member withRole(Role newRole) {
        return new Member(id, email, emailKey, displayName, language, newRole, passwordHash, createdAt, version);
    }

    @Override
    public String toString() {
        return "Member[" + id.value() + ", " + role + "]";
    }
}
