package vigie.web.choosing;

/** A balance as people write it: with its sign. */
final class Signed {
    private Signed() {}

    static String of(int number) {
        if (number == 0) {
            return "0";
        }
        return (number > 0 ? "+" : "\u2212") + Math.abs(number);
    }
}
