package vigie.web.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What two texts have in common, and what went or came, word by word. */
public final class TextDifference {
    /** A word, or what stands between words. */
    private static final Pattern PIECE = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|[^\\p{L}\\p{N}\\s]");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    /** Beyond, the whole text is taken as another one: to compare them would take too long. */
    private static final int MOST = 4_000_000;

    private TextDifference() {}

    public enum Kind {
        SAME,
        GONE,
        NEW
    }

    /** A stretch of text of one kind. */
    public record Span(Kind kind, String text) {}

    static List<Span> of(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return replaced(before == null ? "" : before, after == null ? "" : after);
        }
        List<String> old = pieces(before);
        List<String> young = pieces(after);
        return (long) old.size() * young.size() > MOST
                ? replaced(before, after)
                : readable(compared(old, young), before, after);
    }

    /** Of two values of which no part means anything alone, such as days. */
    static List<Span> ofWholes(@Nullable String before, @Nullable String after) {
        if (before != null && before.equals(after)) {
            return before.isEmpty() ? List.of() : List.of(new Span(Kind.SAME, before));
        }
        return replaced(before == null ? "" : before, after == null ? "" : after);
    }

    private static List<Span> replaced(String before, String after) {
        List<Span> spans = new ArrayList<>();
        add(spans, Kind.GONE, before);
        add(spans, Kind.NEW, after);
        return spans;
    }

    // Of two texts with hardly a word in common, crumbs would be shown: nobody could read either.
    private static List<Span> readable(List<Span> spans, String before, String after) {
        long kept = spans.stream()
                .filter(span -> span.kind() == Kind.SAME)
                .mapToLong(span -> words(span.text()))
                .sum();
        return kept * 3 >= Math.max(words(before), words(after)) ? spans : replaced(before, after);
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    private static List<Span> compared(List<String> old, List<String> young) {
        int[][] common = common(old, young);
        List<Span> spans = new ArrayList<>();
        int left = 0;
        int right = 0;
        while (left < old.size() && right < young.size()) {
            if (old.get(left).equals(young.get(right))) {
                add(spans, Kind.SAME, old.get(left++));
                right++;
            } else if (common[left + 1][right] >= common[left][right + 1]) {
                add(spans, Kind.GONE, old.get(left++));
            } else {
                add(spans, Kind.NEW, young.get(right++));
            }
        }
        old.subList(left, old.size()).forEach(piece -> add(spans, Kind.GONE, piece));
        young.subList(right, young.size()).forEach(piece -> add(spans, Kind.NEW, piece));
        return spans;
    }

    /** How many pieces the rests of both texts have in common. */
    private static int[][] common(List<String> old, List<String> young) {
        int[][] common = new int[old.size() + 1][young.size() + 1];
        for (int left = old.size() - 1; left >= 0; left--) {
            for (int right = young.size() - 1; right >= 0; right--) {
                common[left][right] = old.get(left).equals(young.get(right))
                        ? common[left + 1][right + 1] + 1
                        : Math.max(common[left + 1][right], common[left][right + 1]);
            }
        }
        return common;
    }

    // Neighbours of one kind are one stretch.
    private static void add(List<Span> spans, Kind kind, String text) {
        if (text.isEmpty()) {
            return;
        }
        if (!spans.isEmpty() && spans.getLast().kind() == kind) {
            spans.set(spans.size() - 1, new Span(kind, spans.getLast().text() + text));
        } else {
            spans.add(new Span(kind, text));
        }
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}
