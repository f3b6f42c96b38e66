package vigie.web.choosing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vigie.choosing.Ranking;
import vigie.choosing.Ranking.Placed;
import vigie.choosing.Weighed;
import vigie.directory.DirectoryFilter.Chosen;

/**
 * A part of what was put in order: the first page has the first places and the beginning of each list that stands apart.
 *
 * @param number of this page, from 1
 * @param pages at least 1
 */
public record Slice(Part part, int number, int pages) {
    static final String LIST = "list";
    static final String PAGE = "page";

    /** How many of a list that stands apart the first page shows. */
    static final int BEGINNING = 20;

    private static final int PLACES = 20;
    private static final int ROWS = 100;

    public enum Part {
        PLACED(PLACES),
        CROSSED(ROWS),
        UNTOLD(ROWS);

        private final int rows;

        Part(int rows) {
            this.rows = rows;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private int size(Ranking ranking) {
            return switch (this) {
                case PLACED -> ranking.placed().size();
                case CROSSED -> ranking.crossed().size();
                case UNTOLD -> ranking.untold().size();
            };
        }
    }

    /** As the address says it; what it says without meaning is the beginning, what lies beyond the end is the last page. */
    static Slice of(@Nullable String list, @Nullable String page, Ranking ranking) {
        Part part = Arrays.stream(Part.values())
                .filter(each -> each.code().equals(list))
                .findFirst()
                .orElse(Part.PLACED);
        int pages = Math.max(1, Math.ceilDiv(part.size(ranking), part.rows));
        int number = page != null && page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1;
        return new Slice(part, Math.min(number, pages), pages);
    }

    public boolean first() {
        return part == Part.PLACED && number == 1;
    }

    /** How many places come before those of this page. */
    int ahead(Ranking ranking) {
        return from(ranking.placed());
    }

    List<Placed> places(Ranking ranking) {
        return part == Part.PLACED ? page(ranking.placed()) : List.of();
    }

    List<Weighed> crossed(Ranking ranking) {
        return apart(Part.CROSSED, ranking.crossed());
    }

    List<Weighed> untold(Ranking ranking) {
        return apart(Part.UNTOLD, ranking.untold());
    }

    private List<Weighed> apart(Part list, List<Weighed> all) {
        if (part == list) {
            return page(all);
        }
        return first() ? all.subList(0, Math.min(BEGINNING, all.size())) : List.of();
    }

    private <T> List<T> page(List<T> all) {
        int from = from(all);
        return all.subList(from, Math.min(from + part.rows, all.size()));
    }

    private int from(List<?> all) {
        return Math.min((number - 1) * part.rows, all.size());
    }

    List<Chosen> chosen() {
        return chosen(part, number);
    }

    static List<Chosen> chosen(Part part, int number) {
        List<Chosen> chosen = new ArrayList<>();
        if (part != Part.PLACED) {
            chosen.add(new Chosen(LIST, part.code()));
        }
        if (number > 1) {
            chosen.add(new Chosen(PAGE, String.valueOf(number)));
        }
        return chosen;
    }
}
