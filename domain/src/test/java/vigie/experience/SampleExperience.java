package vigie.experience;

import java.util.LinkedHashMap;
import java.util.Map;

/** An experience as a form would send it, and what it becomes when fields change. */
public final class SampleExperience {
    private SampleExperience() {}

    /** A year with Koach, three criteria rated. */
    public static TypedExperience typed(String... changes) {
        Map<String, String> texts = new LinkedHashMap<>(Map.of(
                "relation", "ENDED",
                "from", "2024-03",
                "to", "2025-06",
                "sessions", "UP_TO_50",
                "rating.1", "5",
                "rating.2", "2",
                "rating.3", "4",
                "text", "À un collègue, je dirais\nde bien lire le contrat."));
        texts.put("comment.2", "Deux ans d'exclusivité.");
        texts.put("signedAs", "PSEUDONYM");
        texts.put("pseudonym", "Coach du Nord");
        for (int index = 0; index < changes.length; index += 2) {
            texts.put(changes[index], changes[index + 1]);
        }
        return new TypedExperience(texts);
    }
}
