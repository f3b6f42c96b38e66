package vigie.questionnaire;

import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

public final class InMemoryQuestionnaires implements Questionnaires {
    private record Stored(Questionnaire questionnaire, String document, String digest) {}

    private final TreeMap<Integer, Stored> versions = new TreeMap<>();
    private int stores;

    public static InMemoryQuestionnaires with(Questionnaire questionnaire) {
        InMemoryQuestionnaires questionnaires = new InMemoryQuestionnaires();
        questionnaires.store(questionnaire, "", "");
        return questionnaires;
    }

    @Override
    public Questionnaire current() {
        return versions.lastEntry().getValue().questionnaire();
    }

    @Override
    public Optional<Questionnaire> version(int version) {
        return Optional.ofNullable(versions.get(version)).map(Stored::questionnaire);
    }

    @Override
    public Optional<String> digest(int version) {
        return Optional.ofNullable(versions.get(version)).map(Stored::digest);
    }

    @Nullable
    String document(int version) {
        Stored stored = versions.get(version);
        return stored == null ? null : stored.document();
    }

    @Override
    public void store(Questionnaire questionnaire, String document, String digest) {
        stores++;
        versions.put(questionnaire.version(), new Stored(questionnaire, document, digest));
    }

    /** How often something was stored. */
    int stores() {
        return stores;
    }
}
