package vigie.web.sharing;

import java.util.ArrayList;
import java.util.List;

/**
 * A text broken into lines of about the same width, as large as there is room for.
 *
 * @param size of an em in pixels
 */
record FittedText(List<String> lines, double size) {
    private static final double STEP = 2;
    private static final String MORE = "…";

    FittedText {
        lines = List.copyOf(lines);
    }

    /** How large a text may be, and on how many lines it then stands. */
    record Room(double width, double largest, double smallest, int lines) {}

    /** As large as the first of these rooms lets it; cut off where it fits none even when smallest. */
    static FittedText of(Typeface face, String text, List<Room> rooms) {
        for (Room room : rooms) {
            for (double size = room.largest(); size >= room.smallest(); size -= STEP) {
                List<String> lines = lines(face, text, size, room.width());
                if (lines.size() <= room.lines()) {
                    return new FittedText(balanced(face, text, size, room.width(), lines.size()), size);
                }
            }
        }
        Room last = rooms.getLast();
        List<String> lines = lines(face, text, last.smallest(), last.width());
        List<String> kept = new ArrayList<>(lines.subList(0, last.lines()));
        kept.set(last.lines() - 1, shortened(face, kept.getLast(), last));
        return new FittedText(kept, last.smallest());
    }

    private static String shortened(Typeface face, String line, Room room) {
        String kept = line;
        while (!kept.isEmpty() && face.width(kept + MORE, room.smallest()) > room.width()) {
            kept = withoutLast(kept);
        }
        return kept.strip() + MORE;
    }

    // The same number of lines, none of which is left with a word or two.
    private static List<String> balanced(Typeface face, String text, double size, double width, int count) {
        List<String> best = lines(face, text, size, width);
        for (double narrower = width - size; narrower > size; narrower -= size / 4) {
            List<String> lines = lines(face, text, size, narrower);
            if (lines.size() > count) {
                break;
            }
            best = lines;
        }
        return best;
    }

    private static List<String> lines(Typeface face, String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (face.width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (face.width(line, size) > width && line.codePointCount(0, line.length()) > 1) {
                String start = start(face, line, size, width);
                lines.add(start);
                line = line.substring(start.length());
            }
        }
        lines.add(line);
        return lines;
    }

    // As much of a word as a line has room for: one sign at least.
    private static String start(Typeface face, String word, double size, double width) {
        String start = word;
        while (face.width(start, size) > width && start.codePointCount(0, start.length()) > 1) {
            start = withoutLast(start);
        }
        return start;
    }

    private static String withoutLast(String text) {
        return text.substring(0, text.offsetByCodePoints(text.length(), -1));
    }
}
