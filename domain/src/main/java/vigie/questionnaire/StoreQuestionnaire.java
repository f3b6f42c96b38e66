package vigie.questionnaire;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.document.Document;
import vigie.document.Problems;

/** Stores a questionnaire file as its version; the same file again changes nothing. */
@Singleton
public class StoreQuestionnaire {
    private final Questionnaires questionnaires;

    public StoreQuestionnaire(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    /** True when the stored questionnaire is now another than before; false when it was so already, or when problems were noted. */
    @Transactional
    public boolean store(Document document, Problems problems) {
        @Nullable Questionnaire questionnaire = QuestionnaireReader.read(document, problems);
        if (questionnaire == null) {
            return false;
        }
        String digest = sha256(document.text());
        if (questionnaires.digest(questionnaire.version()).equals(Optional.of(digest))) {
            return false;
        }
        questionnaires.store(questionnaire, document.text(), digest);
        return true;
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
