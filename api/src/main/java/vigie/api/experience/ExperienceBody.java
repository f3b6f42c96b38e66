package vigie.api.experience;

import io.micronaut.json.tree.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vigie.api.body.JsonFields;
import vigie.experience.CriterionRating;
import vigie.experience.Relation;
import vigie.experience.SessionBand;
import vigie.experience.SignedAs;
import vigie.experience.TypedExperience;
import vigie.refusal.InputProblem;
import vigie.refusal.InvalidInputException;

/**
 * An experience as a program sends it. Its form is asked for always; whether it is whole, only when it is to be submitted.
 *
 * @param places where each criterion stands in the list of ratings, by its number
 */
record ExperienceBody(TypedExperience typed, boolean submit, Map<String, Integer> places) {
    /** Beyond any questionnaire. */
    private static final int MOST_CRITERIA = 99;

    private static final Pattern OF_CRITERION = Pattern.compile("(rating|comment)\\.([0-9]+)");

    /** @throws vigie.api.error.RefusedRequest with all that is wrong with its form */
    static ExperienceBody read(@Nullable JsonNode body) {
        JsonFields fields = new JsonFields(body);
        Map<String, String> typed = new LinkedHashMap<>();
        choice(fields, typed, "relation", Relation.values());
        month(fields, typed, "from");
        month(fields, typed, "to");
        choice(fields, typed, "sessions", SessionBand.values());
        Map<String, Integer> places = new HashMap<>();
        ratings(fields, typed, places);
        text(fields, typed, "text");
        choice(fields, typed, "signedAs", SignedAs.values());
        text(fields, typed, "pseudonym");
        text(fields, typed, "tie");
        boolean submit = fields.flag("submit");
        fields.end();
        return new ExperienceBody(new TypedExperience(typed), submit, places);
    }

    /** What is wrong, told by the fields of the JSON: a form's have a name for each criterion. */
    InvalidInputException asInJson(InvalidInputException invalid) {
        return new InvalidInputException(invalid.problems().stream()
                .map(problem -> new InputProblem(asInJson(problem.field()), problem.message()))
                .toList());
    }

    private String asInJson(String field) {
        Matcher ofCriterion = OF_CRITERION.matcher(field);
        Integer place = ofCriterion.matches() ? places.get(ofCriterion.group(2)) : null;
        return place == null ? field : "ratings[" + place + "]." + ofCriterion.group(1);
    }

    private static void text(JsonFields fields, Map<String, String> typed, String name) {
        Optional.ofNullable(fields.textOrNull(name)).ifPresent(text -> typed.put(name, text));
    }

    private static <T extends Enum<T>> void choice(
            JsonFields fields, Map<String, String> typed, String name, T[] choices) {
        Map<String, String> words = new LinkedHashMap<>();
        Arrays.stream(choices).forEach(each -> words.put(each.name(), each.name()));
        fields.choice(name, words).ifPresent(word -> typed.put(name, word));
    }

    private static void month(JsonFields fields, Map<String, String> typed, String name) {
        String month = fields.textOrNull(name);
        if (month == null) {
            return;
        }
        if (month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            typed.put(name, month);
        } else {
            fields.note(name, "Un mois est attendu, comme 2026-11.", "A month is expected, such as 2026-11.");
        }
    }

    private static void ratings(JsonFields fields, Map<String, String> typed, Map<String, Integer> places) {
        Set<Integer> seen = new HashSet<>();
        int place = 0;
        for (JsonFields item : fields.objects("ratings")) {
            Optional<Integer> criterion = item.whole("criterion", 1, MOST_CRITERIA);
            Optional<Integer> rating = item.has("rating")
                    ? item.whole("rating", CriterionRating.LEAST, CriterionRating.MOST)
                    : Optional.empty();
            String comment = item.textOrNull("comment");
            item.noteUnknown();
            int here = place++;
            criterion.ifPresent(number -> {
                places.putIfAbsent(number.toString(), here);
                if (!seen.add(number)) {
                    item.note("criterion", "Ce critère est noté deux fois.", "This criterion is rated twice.");
                }
                rating.ifPresent(stars -> typed.put("rating." + number, stars.toString()));
                if (comment != null) {
                    typed.put("comment." + number, comment);
                }
            });
        }
    }
}
