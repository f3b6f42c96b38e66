package vigie.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vigie.member.MemberId;

/** Forms that came when nobody was signed in any more, kept until their author has signed in again. */
public interface KeptForms {
    /** Nothing is kept for an author who is no member. */
    void keep(String keyDigest, String page, MemberId author, Map<String, String> fields, Instant until);

    /** For its author alone. */
    Optional<Map<String, String>> open(String keyDigest, String page, MemberId member, Instant now);

    void forget(String keyDigest, MemberId member);

    void forgetOver(Instant now);
}
