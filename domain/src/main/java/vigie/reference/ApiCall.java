package vigie.reference;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.language.Bilingual;
import vigie.member.Role;
import vigie.personaltoken.TokenScope;

/**
 * One call.
 *
 * @param id its stable name
 * @param path below {@link ApiReference#PREFIX}
 * @param more what else is to be known, in English; null when the summary says all
 * @param role the least that may ask; null for anybody
 * @param scope that a personal token needs in place of a session; null when none will do, or nothing is needed
 * @param parameters but for those that every such call has
 * @param body its fields, those of parts after their whole
 * @param requests examples of a body, one for each form that it may have
 * @param status of the answer when all is well
 * @param answers examples of it; none when it has no body
 * @param errors its own
 * @param usual the codes of those that every such call can have
 */
public record ApiCall(
        String id,
        String method,
        String path,
        Bilingual summary,
        @Nullable String more,
        @Nullable Role role,
        @Nullable TokenScope scope,
        List<ApiField> parameters,
        List<ApiField> body,
        List<ApiExample> requests,
        int status,
        List<ApiExample> answers,
        List<ApiError> errors,
        List<String> usual) {}
