package vigie.experience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseLine;

/** What a version says beside what is public, line by line. */
final class ExperienceLines {
    private ExperienceLines() {}

    static List<CaseLine> of(Testimony proposed, @Nullable Testimony published) {
        Map<String, String> now = published == null ? Map.of() : said(published);
        Map<String, String> then = said(proposed);
        Set<String> fields = new LinkedHashSet<>(then.keySet());
        fields.addAll(now.keySet());
        List<CaseLine> lines = new ArrayList<>();
        fields.forEach(field -> lines.add(new CaseLine(field, now.get(field), then.get(field))));
        return lines;
    }

    private static Map<String, String> said(Testimony testimony) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("relation", testimony.relation().name());
        said.put("from", testimony.from().toString());
        put(said, "to", testimony.to());
        said.put("sessions", testimony.sessions().name());
        put(said, "tie", testimony.tie());
        said.put("signedAs", testimony.signedAs().name());
        put(said, "signature", testimony.signature());
        put(said, "text", testimony.text());
        for (CriterionRating rating : testimony.ratings()) {
            said.put("rating." + rating.criterion(), String.valueOf(rating.rating()));
            put(said, "comment." + rating.criterion(), rating.comment());
        }
        return said;
    }

    private static void put(Map<String, String> said, String field, @Nullable Object value) {
        if (value != null) {
            said.put(field, value.toString());
        }
    }
}
