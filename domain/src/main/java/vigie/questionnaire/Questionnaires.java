package vigie.questionnaire;

import java.util.Optional;

/** The stored versions of the questionnaire. */
public interface Questionnaires {
    /** The newest version; cheap to call for each request. */
    Questionnaire current();

    Optional<Questionnaire> version(int version);

    /** The SHA-256 of the stored file of this version, in lower-case hexadecimal. */
    Optional<String> digest(int version);

    /** Stores this version, or replaces what was stored under its number. */
    void store(Questionnaire questionnaire, String document, String digest);
}
