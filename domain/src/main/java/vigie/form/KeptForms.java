package vigie.form;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Forms that came when nobody was signed in any more, kept until their author has signed in again. */
public interface KeptForms {
    void keep(String keyDigest, String page, Map<String, String> fields, Instant until);

    Optional<Map<String, String>> find(String keyDigest, String page, Instant now);

    void forgetOver(Instant now);
}
