package vigie.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.annotation.MockBean;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vigie.account.AnswerResetRequests;
import vigie.account.RequestPasswordReset;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors;
import vigie.api.proposal.Contributors.Contributor;
import vigie.follow.FollowPlatform;
import vigie.language.Language;
import vigie.mail.Letter;
import vigie.mail.LetterId;
import vigie.mail.LetterKind;
import vigie.mail.Outbox;
import vigie.mail.Postman;
import vigie.mail.SendLetters;
import vigie.platform.Slug;

/** The hour at which everybody is told what changed. */
@MicronautTest(transactional = false)
class BusyOutboxIT implements FilledDirectory {
    private static final int DIGESTS = 300;
    private static final int BEFORE_SOMEBODY_ASKS = 5;

    private final List<LetterKind> delivered = Collections.synchronizedList(new ArrayList<>());
    private Runnable meanwhile = () -> {};

    @Inject
    Contributors contributors;

    @Inject
    FollowPlatform follow;

    @Inject
    Outbox outbox;

    @Inject
    RequestPasswordReset reset;

    @Inject
    AnswerResetRequests answer;

    @Inject
    SendLetters letters;

    @Inject
    Database database;

    @Inject
    InstantSource time;

    @MockBean(Postman.class)
    Postman postman() {
        return letter -> {
            delivered.add(letter.kind());
            if (delivered.size() == BEFORE_SOMEBODY_ASKS) {
                CompletableFuture.runAsync(meanwhile).join();
            }
        };
    }

    @Test
    void whoAsksForANewPasswordWaitsForOneLetterAndNotForAll() throws Exception {
        Contributor reader = contributors.member();
        follow.follow(reader.id(), new Slug("koach"));
        database.change("update platform_follow set followed_at = now() - interval '9 days'");
        database.change("update answer set published_at = now() - interval '1 day' where superseded_at is null");
        for (int digest = 0; digest < DIGESTS; digest++) {
            outbox.put(digest(reader));
        }
        Contributor asking = contributors.member();
        meanwhile = () -> reset.request(asking.member().email().value(), "192.0.2.1");

        new SendingJob(answer, letters, time).run();

        assertThat(delivered).hasSize(DIGESTS + 1);
        assertThat(delivered.indexOf(LetterKind.RESET_PASSWORD)).isEqualTo(BEFORE_SOMEBODY_ASKS);
        assertThat(database.count("letter where sent_at is null")).isZero();
    }

    private Letter digest(Contributor reader) {
        return new Letter(
                new LetterId(UUID.randomUUID()),
                LetterKind.DIGEST,
                reader.id().value(),
                reader.member().email().value(),
                Language.FR,
                Map.of(
                        "name",
                        "Camille",
                        "token",
                        "abc",
                        "since",
                        time.instant().minus(7, ChronoUnit.DAYS).toString(),
                        "until",
                        time.instant().toString()),
                time.instant().minus(1, ChronoUnit.HOURS));
    }
}
