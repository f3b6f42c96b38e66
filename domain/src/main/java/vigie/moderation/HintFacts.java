package vigie.moderation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.platform.PlatformId;

/** What noticing hints needs to know of everything else. Contributions are answers and experiences. */
public interface HintFacts {
    /** The names of all platforms, which look like names of people at times. */
    Set<String> platformNames();

    /** Whether somebody else sent a text with one of these digests before. */
    boolean sentByAnother(Collection<String> digests, @Nullable MemberId author);

    void keep(Collection<String> digests, @Nullable MemberId author, Instant now);

    /**
     * Whoever has a contribution to this platform that waits, or came in since then; and this author, whose contribution is not
     * there yet, as of now.
     */
    List<Contributor> contributors(PlatformId platform, Instant since, @Nullable MemberId author, Instant now);

    /** Adds a hint to what waits of these authors on this platform; moderators who have it open may decide on it all the same. */
    void add(Hint hint, PlatformId platform, Collection<MemberId> authors);

    /**
     * @param localPart of the account's address
     * @param openedAt when the account was opened
     * @param contributedAt when the latest contribution to the platform came in
     */
    record Contributor(MemberId member, String localPart, Instant openedAt, Instant contributedAt) {
        @Override
        public String toString() {
            return "Contributor[" + member.value() + "]";
        }
    }
}
