package vigie.api.questionnaire;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vigie.answer.RefreshStandings;
import vigie.document.Documents;
import vigie.document.Problems;
import vigie.document.UnreadableDocument;
import vigie.platform.Platforms;
import vigie.questionnaire.StoreQuestionnaire;

/** Stores the questionnaire that this version of Vigie ships, at each start; when it changed, all stances follow. */
@Singleton
@Order(Ordered.HIGHEST_PRECEDENCE)
class ShippedQuestionnaire implements ApplicationEventListener<StartupEvent> {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedQuestionnaire.class);
    private static final String FILE = "questionnaire-v1.yaml";

    private final Documents documents;
    private final StoreQuestionnaire store;
    private final RefreshStandings standings;
    private final Platforms platforms;

    ShippedQuestionnaire(
            Documents documents, StoreQuestionnaire store, RefreshStandings standings, Platforms platforms) {
        this.documents = documents;
        this.store = store;
        this.standings = standings;
        this.platforms = platforms;
    }

    // One transaction: a process that dies in between leaves neither new rules nor old stances under them. And no
    // import meanwhile, for it would go by the rules that were.
    @Override
    @Transactional
    public void onApplicationEvent(StartupEvent start) {
        platforms.lockForImport();
        Problems problems = new Problems(FILE);
        try {
            if (store.store(documents.read(FILE, text()), problems)) {
                standings.refreshAll();
                LOG.info("The questionnaire {} is stored.", FILE);
            }
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(FILE + ": " + unreadable.getMessage(), unreadable);
        }
        if (!problems.none()) {
            throw new IllegalStateException("The shipped questionnaire is wrong: " + problems.found());
        }
    }

    private static String text() {
        try (InputStream file = ShippedQuestionnaire.class.getResourceAsStream("/questionnaire/" + FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path.");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
