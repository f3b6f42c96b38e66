package vigie.experience;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a coach says of a platform. Two that are equal say the same.
 *
 * @param to null when it lasts
 * @param ratings by criterion; empty when there is a tie
 * @param text what the coach would tell a colleague; null when nothing
 * @param tie what ties the coach to the platform; null when nothing does
 * @param signature the name to be shown: the pseudonym, or the display name as it was when this was sent, for nobody has read
 *     a later one; null once the account is deleted
 */
public record Testimony(
        Relation relation,
        YearMonth from,
        @Nullable YearMonth to,
        SessionBand sessions,
        List<CriterionRating> ratings,
        @Nullable String text,
        @Nullable String tie,
        SignedAs signedAs,
        @Nullable String signature) {
    public Testimony {
        ratings = ratings.stream()
                .sorted(Comparator.comparingInt(CriterionRating::criterion))
                .toList();
        if (relation.lasts() != (to == null) || (to != null && to.isBefore(from))) {
            throw new IllegalArgumentException("An end belongs to what has ended, and comes after the beginning.");
        }
        if (tie != null && !ratings.isEmpty()) {
            throw new IllegalArgumentException("A tie bars rating.");
        }
    }

    /** All that its author wrote in words of their own. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        Stream.of(text, tie, signedAs == SignedAs.PSEUDONYM ? signature : null)
                .filter(each -> each != null)
                .forEach(words::add);
        for (CriterionRating rating : ratings) {
            if (rating.comment() != null) {
                words.add(rating.comment());
            }
        }
        return words;
    }
}
