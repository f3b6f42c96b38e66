package vigie.api.moderation;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;
import vigie.moderation.Ground;
import vigie.moderation.GroundReader;
import vigie.moderation.Grounds;

/** The catalogue that this version of Vigie ships. */
@Singleton
class ShippedGrounds implements Grounds {
    private static final String FILE = "grounds.yaml";

    private final List<Ground> all;

    ShippedGrounds(Documents documents) {
        Problems problems = new Problems(FILE);
        try {
            all = GroundReader.read(documents.read(FILE, text()), problems);
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(FILE + ": " + unreadable.getMessage(), unreadable);
        }
        if (!problems.none()) {
            throw new IllegalStateException("The catalogue of grounds is wrong: " + problems.found());
        }
    }

    @Override
    public List<Ground> all() {
        return all;
    }

    private static String text() {
        try (InputStream file = ShippedGrounds.class.getResourceAsStream("/moderation/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
