package vigie.api.table;

/** Cells that spreadsheets would compute, or read with the one before: an apostrophe before them makes them texts. */
public final class FormulaCells {
    private static final String BEGINS = "=+-@\t\r";
    private static final char GUARD = '\'';

    private FormulaCells() {}

    static String guarded(String cell) {
        return isFormula(cell) ? GUARD + cell : cell;
    }

    /** What stood in the cell before it was guarded. */
    public static String unguarded(String cell) {
        return cell.indexOf(GUARD) == 0 && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    // Guards before it included, so that each one taken off was put on.
    private static boolean isFormula(String cell) {
        int first = 0;
        while (first < cell.length() && cell.charAt(first) == GUARD) {
            first++;
        }
        return first < cell.length() && BEGINS.indexOf(cell.charAt(first)) >= 0;
    }
}
