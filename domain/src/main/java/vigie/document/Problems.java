package vigie.document;

import java.util.ArrayList;
import java.util.List;
import vigie.language.Bilingual;

/** Collects all that is wrong in one file, so that its author can mend it in one go. */
public final class Problems {
    private final String file;
    private final List<DocumentProblem> found = new ArrayList<>();

    public Problems(String file) {
        this.file = file;
    }

    public void add(int line, String field, String fr, String en) {
        found.add(new DocumentProblem(file, line, field, new Bilingual(fr, en)));
    }

    public boolean none() {
        return found.isEmpty();
    }

    public List<DocumentProblem> found() {
        return List.copyOf(found);
    }
}
