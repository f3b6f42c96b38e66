package vigie.experience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.language.PlainText;

/**
 * The form as somebody filled it in, right or wrong: a text for each field. Fields are named as in {@link #KNOWN}; months
 * stand as {@code 2026-11}, with a half left out while it is not chosen.
 *
 * @param texts none of them empty, or of nothing that is seen
 */
public record TypedExperience(Map<String, String> texts) {
    /** Stands for "I do not know, or it has no meaning": the same as no rating, said aloud. */
    public static final String SKIPPED = "SKIPPED";

    public static final TypedExperience NOTHING = new TypedExperience(Map.of());

    private static final Pattern KNOWN =
            Pattern.compile("relation|from|to|sessions|tie|text|signedAs|pseudonym|(rating|comment)\\.[1-9][0-9]?");

    public TypedExperience {
        Map<String, String> kept = new TreeMap<>();
        texts.forEach((field, text) -> {
            if (KNOWN.matcher(field).matches() && !PlainText.isNothing(text)) {
                kept.put(field, text);
            }
        });
        texts = Map.copyOf(kept);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    /** How many criteria are rated so far. */
    public int rated() {
        return (int) texts.entrySet().stream()
                .filter(each ->
                        each.getKey().startsWith("rating.") && !each.getValue().equals(SKIPPED))
                .count();
    }

    /** As if its author had just filled it in. */
    public static TypedExperience of(Testimony testimony) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("relation", testimony.relation().name());
        texts.put("from", testimony.from().toString());
        texts.put("to", testimony.to() == null ? "" : testimony.to().toString());
        texts.put("sessions", testimony.sessions().name());
        texts.put("tie", orEmpty(testimony.tie()));
        texts.put("text", orEmpty(testimony.text()));
        texts.put("signedAs", testimony.signedAs().name());
        texts.put("pseudonym", testimony.signedAs() == SignedAs.PSEUDONYM ? orEmpty(testimony.signature()) : "");
        for (CriterionRating rating : testimony.ratings()) {
            texts.put("rating." + rating.criterion(), String.valueOf(rating.rating()));
            texts.put("comment." + rating.criterion(), orEmpty(rating.comment()));
        }
        return new TypedExperience(texts);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
