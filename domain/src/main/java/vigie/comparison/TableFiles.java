package vigie.comparison;

import java.util.List;

/** Writes tables as files that spreadsheets open. */
public interface TableFiles {
    /**
     * CSV in UTF-8 with a byte-order mark. No cell is taken for a formula: one that would be begins with an apostrophe.
     *
     * @param rows the heads first
     * @param separator what parts cells: a comma, or the semicolon that French spreadsheets expect
     */
    byte[] csv(List<List<String>> rows, char separator);
}
