package vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.identity.SettableTime;
import vigie.language.Language;

class SendLettersTest {
    private final MailKit kit = new MailKit();
    private final FlakyPostman postman = new FlakyPostman();
    private final SendLetters sendLetters =
            new SendLetters(kit.outbox, new DeliverLetter(List.of(SendLettersTest::isWanted), postman), kit.time);

    private static boolean isWanted(Letter letter) {
        if (letter.recipient().startsWith("unreadable")) {
            throw new IllegalStateException("Nobody can tell.");
        }
        return !letter.recipient().startsWith("nobody");
    }

    @Test
    void deliversALetterOnceAndForgetsItsValues() {
        Letter letter = post("marie@exemple.fr");

        assertThat(sendLetters.sendNext()).contains(new SendLetters.Outcome(letter, 1, null));
        assertThat(sendLetters.sendNext()).isEmpty();

        assertThat(postman.delivered()).containsExactly(letter);
        assertThat(kit.outbox.sentAt(letter.id())).contains(SettableTime.START);
        assertThat(kit.outbox.last().values()).isEmpty();
    }

    @Test
    void aLetterThatIsNotWantedAnyMoreIsForgottenAndNotSent() {
        Letter letter = post("nobody@exemple.fr");

        assertThat(sendLetters.sendNext()).get().satisfies(outcome -> {
            assertThat(outcome.letter()).isEqualTo(letter);
            assertThat(outcome.dropped()).isTrue();
        });

        assertThat(postman.delivered()).isEmpty();
        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void aFarewellThatLeftLeavesNoAddressBehind() {
        kit.letters.post(LetterKind.ACCOUNT_DELETED, "marie@exemple.fr", Language.FR, Map.of("name", "Marie"));

        assertThat(sendLetters.sendNext()).isPresent();

        assertThat(kit.outbox.letters()).isEmpty();
    }

    @Test
    void theLetterThatHasWaitedLongestGoesFirst() {
        Letter first = post("marie@exemple.fr");
        kit.time.pass(Duration.ofSeconds(1));
        Letter second = post("owen@example.org");

        assertThat(sendLetters.sendNext()).isPresent();
        assertThat(sendLetters.sendNext()).isPresent();

        assertThat(postman.delivered()).containsExactly(first, second);
    }

    @Test
    void aDigestGoesWhenNoOtherLetterIsDue() {
        kit.letters.post(LetterKind.DIGEST, "zoe@exemple.fr", Language.FR, Map.of());
        Letter digest = kit.outbox.last();
        kit.time.pass(Duration.ofSeconds(1));
        Letter other = post("marie@exemple.fr");

        assertThat(sendLetters.sendNext()).isPresent();
        assertThat(sendLetters.sendNext()).isPresent();

        assertThat(postman.delivered()).containsExactly(other, digest);
    }

    @Test
    void aLetterThatHasNotLeftIsKeptAsItIsAndWaitsTenSeconds() {
        Letter letter = post("marie@exemple.fr");
        postman.fails(new UndeliveredException("No mail server.", new IllegalStateException()));

        assertThat(sendLetters.sendNext()).get().satisfies(outcome -> {
            assertThat(outcome.tries()).isEqualTo(1);
            assertThat(outcome.failure()).hasMessage("No mail server.");
        });
        kit.time.pass(Duration.ofSeconds(10).minusMillis(1));
        assertThat(sendLetters.sendNext()).isEmpty();

        postman.works();
        kit.time.pass(Duration.ofMillis(1));
        assertThat(sendLetters.sendNext()).contains(new SendLetters.Outcome(letter, 2, null));
        assertThat(postman.delivered()).containsExactly(letter);
    }

    @ParameterizedTest
    @CsvSource({
        "1, PT10S",
        "2, PT20S",
        "3, PT40S",
        "4, PT80S",
        "8, PT1280S",
        "9, PT2560S",
        "10, PT1H",
        "14, PT1H",
        "200, PT1H"
    })
    void waitsTwiceAsLongEachTimeUpToAnHour(int failures, Duration wait) {
        Letter letter = post("marie@exemple.fr");
        postman.fails(new UndeliveredException("No mail server.", new IllegalStateException()));
        for (int failure = 1; failure <= failures; failure++) {
            kit.time.set(kit.outbox.nextTry(letter.id()));
            assertThat(sendLetters.sendNext()).isPresent();
        }

        assertThat(kit.outbox.nextTry(letter.id())).isEqualTo(kit.time.instant().plus(wait));
    }

    @Test
    void aLetterThatCannotBeWrittenHoldsNoOtherUp() {
        Letter broken = post("marie@exemple.fr");
        Letter other = post("owen@example.org");
        IllegalStateException unforeseen = new IllegalStateException("No words for this letter.");
        postman.fails(unforeseen);

        assertThat(sendLetters.sendNext())
                .get()
                .satisfies(outcome -> assertThat(outcome.failure()).hasCause(unforeseen));
        postman.works();
        assertThat(sendLetters.sendNext()).isPresent();

        assertThat(postman.delivered()).containsExactly(other);
        assertThat(kit.outbox.nextTry(broken.id())).isEqualTo(SettableTime.START.plusSeconds(10));
    }

    @Test
    void aLetterOfWhichNobodyCanTellWhetherItIsWantedHoldsNoOtherUp() {
        Letter unreadable = post("unreadable@exemple.fr");
        Letter other = post("owen@example.org");

        assertThat(sendLetters.sendNext()).get().satisfies(outcome -> {
            assertThat(outcome.letter()).isEqualTo(unreadable);
            assertThat(outcome.dropped()).isFalse();
            assertThat(outcome.failure()).hasRootCauseMessage("Nobody can tell.");
        });
        assertThat(sendLetters.sendNext()).contains(new SendLetters.Outcome(other, 1, null));

        assertThat(postman.delivered()).containsExactly(other);
        assertThat(kit.outbox.nextTry(unreadable.id())).isEqualTo(SettableTime.START.plusSeconds(10));
    }

    private Letter post(String recipient) {
        kit.letters.post(LetterKind.RESET_PASSWORD, recipient, Language.FR, Map.of("token", "secret"));
        return kit.outbox.last();
    }
}
