package vigie.moderation;

import org.jspecify.annotations.Nullable;

/**
 * What a case is about, in a list of many: enough to tell it from its neighbours.
 *
 * @param kind of what is reported or appealed; null for what is to be published
 * @param ask of an answer, or of the answer that is reported or appealed; null when it is about none
 * @param criterion of a remark; 0 for none
 * @param criteria how many an experience rates
 * @param words the name of a platform, or how a text begins; null when there are none
 */
public record CaseTopic(
        @Nullable CaseKind kind,
        @Nullable String ask,
        int criterion,
        int criteria,
        @Nullable String words) {
    /** Of a case whose subject is not there. */
    public static final CaseTopic NONE = new CaseTopic(null, null, 0, 0, null);
}
