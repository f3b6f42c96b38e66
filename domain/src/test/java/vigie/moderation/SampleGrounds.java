package vigie.moderation;

import java.util.List;
import java.util.Set;
import vigie.language.Bilingual;

/** One ground for all, one for refusals only, one for experiences only, in decisions and in reports. */
public final class SampleGrounds implements Grounds {
    public static final String ANY = "ANY";
    public static final String REFUSAL_ONLY = "REFUSAL_ONLY";
    public static final String EXPERIENCE_ONLY = "EXPERIENCE_ONLY";

    private static final Set<CaseKind> EVERY_KIND = Set.of(CaseKind.values());
    private static final Set<Outcome> EVERY_OUTCOME = Set.of(Outcome.values());

    @Override
    public List<Ground> all() {
        return List.of(
                new Ground(ANY, new Bilingual("motif", "ground"), EVERY_KIND, EVERY_OUTCOME, EVERY_KIND),
                new Ground(
                        REFUSAL_ONLY, new Bilingual("refus", "refusal"), EVERY_KIND, Set.of(Outcome.REFUSE), Set.of()),
                new Ground(
                        EXPERIENCE_ONLY,
                        new Bilingual("vécu", "experience"),
                        Set.of(CaseKind.EXPERIENCE),
                        EVERY_OUTCOME,
                        Set.of(CaseKind.EXPERIENCE)));
    }
}
