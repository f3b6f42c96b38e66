package vigie.directory;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted: rows after a cursor, or after a number of rows.
 *
 * @param limit at least 1
 * @param cursor as an earlier {@link DirectorySlice} gave it; null to begin with the first
 * @param skip how many rows to pass over; 0 with a cursor
 */
public record Window(int limit, @Nullable String cursor, int skip) {
    public static Window first(int limit) {
        return new Window(limit, null, 0);
    }
}
