package vigie.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vigie.member.MemberId;

/** Forms that came when nobody was signed in any more, kept until their author has signed in again. */
public interface KeptForms {
    void keep(String keyDigest, String page, Map<String, String> fields, Instant until);

    /** For the first member who asks, and nobody else from then on. */
    Optional<Map<String, String>> open(String keyDigest, String page, MemberId member, Instant now);

    void forgetOver(Instant now);
}
