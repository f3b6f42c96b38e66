package vigie.directory;

import java.util.Arrays;
import java.util.Optional;

/** The orders of the directory. None is ever paid for. */
public enum DirectorySort {
    NAME("name"),
    /** Most documented criteria first. */
    COVERAGE("coverage"),
    /** Best lived rating first. */
    LIVED("lived"),
    /** Latest change first. */
    UPDATED("updated");

    private final String code;

    DirectorySort(String code) {
        this.code = code;
    }

    /** Its name in addresses. */
    public String code() {
        return code;
    }

    static Optional<DirectorySort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code.equals(code)).findFirst();
    }
}
