package vigie.api.error;

import java.util.List;
import vigie.language.Bilingual;

/** A request that cannot be answered as it is. */
public final class RefusedRequest extends RuntimeException {
    private final ProblemCode code;
    private final transient List<Wrong> wrong;

    /** One thing wrong with it: a field or parameter, and a sentence. */
    public record Wrong(String field, Bilingual message) {}

    private RefusedRequest(ProblemCode code, List<Wrong> wrong) {
        super(code.name());
        this.code = code;
        this.wrong = List.copyOf(wrong);
    }

    public static RefusedRequest notFound() {
        return new RefusedRequest(ProblemCode.NOT_FOUND, List.of());
    }

    /** For a post that another site's page had a browser send. */
    public static RefusedRequest crossSite() {
        return new RefusedRequest(ProblemCode.CROSS_SITE, List.of());
    }

    /** For a change that does not say which version it is of. */
    public static RefusedRequest versionRequired() {
        return new RefusedRequest(ProblemCode.VERSION_REQUIRED, List.of());
    }

    public static RefusedRequest bad(List<Wrong> wrong) {
        return new RefusedRequest(ProblemCode.BAD_REQUEST, wrong);
    }

    public static RefusedRequest bad(String field, String fr, String en) {
        return bad(List.of(new Wrong(field, new Bilingual(fr, en))));
    }

    ProblemCode code() {
        return code;
    }

    List<Wrong> wrong() {
        return wrong;
    }
}
