package vigie.account;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import vigie.identity.Digest;
import vigie.identity.SettableTime;
import vigie.language.Language;
import vigie.limit.LimitedAction;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.Password;
import vigie.member.SampleMember;
import vigie.refusal.Refusal;

class RegisterMemberTest {
    private final AccountKit kit = new AccountKit();

    @Test
    void sendsALinkToTheAddressAndOpensNothingYet() {
        register(" Zoé.Martin@Exemple.fr ", SampleMember.PASSWORD, " Zoé ", Language.EN);

        Letter letter = kit.outbox.last();
        assertThat(letter.kind()).isEqualTo(LetterKind.CONFIRM_REGISTRATION);
        assertThat(letter.recipient()).isEqualTo("Zoé.Martin@Exemple.fr");
        assertThat(letter.language()).isEqualTo(Language.EN);
        assertThat(letter.values()).containsEntry("name", "Zoé").containsOnlyKeys("name", "token");
        assertThat(kit.members.all()).isEmpty();
    }

    @Test
    void keepsTheLinksDigestForADayAndNotThePassword() {
        register();

        assertThat(kit.registrations.all()).singleElement().satisfies(kept -> {
            assertThat(kept.tokenDigest()).isEqualTo(Digest.of(kit.outbox.lastToken()));
            assertThat(kept.passwordHash()).startsWith("hash of ");
            assertThat(kept.askedAt()).isEqualTo(SettableTime.START);
            assertThat(kept.expiresAt()).isEqualTo(SettableTime.START.plus(Duration.ofHours(24)));
            assertThat(kept.toString()).doesNotContain("marie").doesNotContain(kept.tokenDigest());
        });
    }

    @Test
    void aKnownAddressTakesAsMuchWorkAndOnlyItsOwnerLearns() {
        register();
        int forUnknown = written();
        kit.join(SampleMember.owen());

        register("OWEN@example.org", SampleMember.ANOTHER, "Somebody", Language.FR);

        assertThat(written()).isEqualTo(2 * forUnknown);
        Letter letter = kit.outbox.last();
        assertThat(letter.kind()).isEqualTo(LetterKind.ALREADY_REGISTERED);
        assertThat(letter.recipient()).isEqualTo("owen@example.org");
        assertThat(letter.language()).isEqualTo(Language.EN);
        assertThat(letter.values()).containsOnlyKeys("name").containsEntry("name", "Owen Price");
    }

    private int written() {
        return kit.registrations.all().size() + kit.outbox.letters().size() + kit.hashes.hashed();
    }

    @Test
    void namesAllProblemsAtOnce() {
        assertInvalid("email, displayName, password", () -> register("marie", new Password("short"), "", Language.FR));
        assertInvalid("displayName", () -> register("m@exemple.fr", SampleMember.PASSWORD, "a\nBcc: b", Language.FR));
        assertInvalid(
                "password",
                () -> register("mariedupont@exemple.fr", new Password("mariedupont@exemple"), "Marie", Language.FR));
    }

    @Test
    void takesAPasswordOf15To256Characters() {
        for (int length : new int[] {14, 257}) {
            assertInvalid("password", () -> kit.register("marie@exemple.fr", new Password(signs(length))));
        }
        for (int length : new int[] {15, 256}) {
            kit.register("marie@exemple.fr", new Password(signs(length)));
        }

        assertThat(kit.registrations.all()).hasSize(2);
    }

    private static String signs(int length) {
        return "cheval, Loire! ".repeat(20).substring(0, length);
    }

    @Test
    void whatCannotBeTakenIsNeitherCountedNorHashedNorKept() {
        assertInvalid("password", () -> kit.register("marie@exemple.fr", new Password("short")));

        assertThat(kit.counters.asked()).isZero();
        assertThat(written()).isZero();
    }

    @Test
    void aNetworkAddressRegistersSoOftenOnly() {
        kit.limitSettings.set(LimitedAction.REGISTRATION, "2/30m");
        register();
        kit.register("another@exemple.fr", SampleMember.PASSWORD);
        int written = written();

        assertRefused(Refusal.TOO_MANY_REQUESTS, this::register);
        assertThat(written()).isEqualTo(written);

        kit.time.pass(Duration.ofMinutes(30));
        register();
        assertThat(written()).isGreaterThan(written);
    }

    @Test
    void anEmailGetsSoManyLettersOnlyAndTheAskerDoesNotLearnIt() {
        kit.limitSettings.set(LimitedAction.RESET, "2/30m");
        kit.join(SampleMember.owen());
        for (String email : List.of("marie@exemple.fr", "owen@example.org")) {
            int before = kit.outbox.letters().size();
            for (int number = 0; number < 4; number++) {
                kit.register(email, SampleMember.PASSWORD);
            }
            assertThat(kit.outbox.letters()).hasSize(before + 2);
        }
        assertThat(kit.hashes.hashed()).as("takes as long").isEqualTo(8);

        kit.time.pass(Duration.ofMinutes(30));
        register();
        assertThat(kit.outbox.letters()).hasSize(5);
    }

    @Test
    void whatWasTypedIsNeverShown() {
        assertThat(wish("marie@exemple.fr", SampleMember.PASSWORD, "Marie", Language.FR)
                        .toString())
                .doesNotContain(SampleMember.PASSWORD.value());
    }

    private void register() {
        kit.register("marie@exemple.fr", SampleMember.PASSWORD);
    }

    private void register(String email, Password password, String name, Language language) {
        kit.registerMember.register(wish(email, password, name, language));
    }

    private static RegisterMember.Wish wish(String email, Password password, String name, Language language) {
        return new RegisterMember.Wish(email, password, name, language, AccountKit.CLIENT);
    }
}
