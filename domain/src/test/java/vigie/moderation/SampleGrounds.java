package vigie.moderation;

import java.util.List;
import java.util.Set;
import vigie.language.Bilingual;

/** One ground for all, one for refusals only. */
public final class SampleGrounds implements Grounds {
    public static final String ANY = "ANY";
    public static final String REFUSAL_ONLY = "REFUSAL_ONLY";

    @Override
    public List<Ground> all() {
        return List.of(
                new Ground(ANY, new Bilingual("motif", "ground"), Set.of(Outcome.values()), true),
                new Ground(REFUSAL_ONLY, new Bilingual("refus", "refusal"), Set.of(Outcome.REFUSE), false));
    }
}
