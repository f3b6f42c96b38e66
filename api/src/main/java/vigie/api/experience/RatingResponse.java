package vigie.api.experience;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vigie.experience.CriterionRating;
import vigie.experience.TypedExperience;

/** @param rating null in a draft that has a comment only */
@Serdeable
record RatingResponse(
        int criterion, @Nullable Integer rating, @Nullable String comment) {
    static List<RatingResponse> from(List<CriterionRating> ratings) {
        return ratings.stream()
                .map(each -> new RatingResponse(each.criterion(), each.rating(), each.comment()))
                .toList();
    }

    /** What was typed, as far as it is a rating or a comment. */
    static List<RatingResponse> from(TypedExperience typed) {
        Map<Integer, String> comments = new TreeMap<>();
        Map<Integer, Integer> ratings = new TreeMap<>();
        typed.texts().forEach((field, text) -> {
            if (field.startsWith("comment.")) {
                comments.put(number(field), text);
            } else if (field.startsWith("rating.") && text.matches("[1-5]")) {
                ratings.put(number(field), Integer.valueOf(text));
            }
        });
        TreeMap<Integer, RatingResponse> both = new TreeMap<>();
        ratings.forEach((criterion, rating) ->
                both.put(criterion, new RatingResponse(criterion, rating, comments.get(criterion))));
        comments.forEach(
                (criterion, comment) -> both.putIfAbsent(criterion, new RatingResponse(criterion, null, comment)));
        return new ArrayList<>(both.values());
    }

    private static int number(String field) {
        return Integer.parseInt(field.substring(field.indexOf('.') + 1));
    }
}
