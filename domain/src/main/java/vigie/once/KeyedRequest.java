package vigie.once;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.identity.Digest;
import vigie.member.MemberId;

/**
 * Something sent under a key.
 *
 * @param key a digest of the key and of whose it is: of two people with the same words, each has a key of their own
 * @param who whose it is
 * @param member null when nobody is signed in
 * @param content a digest of all that was sent
 * @param attempt this time of sending it
 */
public record KeyedRequest(String key, String who, @Nullable MemberId member, String content, UUID attempt) {
    public static KeyedRequest ofMember(String key, MemberId member, String content, UUID attempt) {
        return of(key, "member " + member.value(), member, content, attempt);
    }

    /** @param client the address of the network that it came from */
    public static KeyedRequest ofStranger(String key, String client, String content, UUID attempt) {
        return of(key, "client " + client, null, content, attempt);
    }

    private static KeyedRequest of(String key, String who, @Nullable MemberId member, String content, UUID attempt) {
        return new KeyedRequest(Digest.of(who + "\n" + key), who, member, content, attempt);
    }
}
