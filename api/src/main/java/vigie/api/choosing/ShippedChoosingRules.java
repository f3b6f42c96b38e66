package vigie.api.choosing;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vigie.choosing.ChoosingRules;
import vigie.choosing.ChoosingRulesReader;
import vigie.document.Document;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;
import vigie.questionnaire.Questionnaire;

/** Those that this version of Vigie ships, read for the questionnaire that is current. */
@Singleton
class ShippedChoosingRules implements ChoosingRules {
    private static final String FILE = "choosing.yaml";

    private final Document document;
    private final AtomicReference<@Nullable ForOne> last = new AtomicReference<>();

    ShippedChoosingRules(Documents documents) {
        try (InputStream file =
                Objects.requireNonNull(ShippedChoosingRules.class.getResourceAsStream("/choosing/" + FILE), FILE)) {
            document = documents.read(FILE, new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(FILE + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private record ForOne(Questionnaire questionnaire, Shipped rules) {}

    @Override
    public Shipped of(Questionnaire questionnaire) {
        ForOne known = last.get();
        if (known != null && known.questionnaire().equals(questionnaire)) {
            return known.rules();
        }
        Problems problems = new Problems(FILE);
        Shipped read = ChoosingRulesReader.read(document, questionnaire, problems);
        if (!problems.none()) {
            throw new IllegalStateException("What is shipped for choosing is wrong: " + problems.found());
        }
        last.set(new ForOne(questionnaire, read));
        return read;
    }
}
