package vigie.web.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of platforms that a page offers to choose from. */
public final class NamesToChoose {
    /** A list longer than this helps nobody, and weighs more than the page. */
    public static final int MOST = 300;

    private NamesToChoose() {}

    /** All of them; null where they are more than a list should hold. */
    public static <T> @Nullable List<T> unlessTooMany(List<T> all) {
        return all.size() > MOST ? null : all;
    }
}
