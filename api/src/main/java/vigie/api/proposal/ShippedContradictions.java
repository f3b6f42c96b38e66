package vigie.api.proposal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.document.Document;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;
import vigie.proposal.Contradiction;
import vigie.proposal.ContradictionReader;
import vigie.proposal.Contradictions;
import vigie.questionnaire.Questionnaire;

/** The list that this version of Vigie ships, read for the questionnaire that is current. */
@Singleton
class ShippedContradictions implements Contradictions {
    private static final String FILE = "contradictions.yaml";

    private final Document document;
    private volatile @Nullable Read read;

    ShippedContradictions(Documents documents) {
        try {
            document = documents.read(FILE, text());
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(FILE + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private record Read(Questionnaire questionnaire, List<Contradiction> contradictions) {}

    @Override
    public List<Contradiction> of(Questionnaire questionnaire) {
        Read known = read;
        if (known == null || !known.questionnaire().equals(questionnaire)) {
            known = new Read(questionnaire, read(questionnaire));
            read = known;
        }
        return known.contradictions();
    }

    private List<Contradiction> read(Questionnaire questionnaire) {
        Problems problems = new Problems(FILE);
        List<Contradiction> found = ContradictionReader.read(document, questionnaire, problems);
        if (!problems.none()) {
            throw new IllegalStateException("The list of contradictions is wrong: " + problems.found());
        }
        return List.copyOf(found);
    }

    private static String text() {
        try (InputStream file = ShippedContradictions.class.getResourceAsStream("/moderation/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
