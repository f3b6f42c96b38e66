package vigie.member;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;

class PasswordTest {
    @Test
    void isTheSameHoweverAKeyboardPutsAccentsTogether() {
        assertThat(new Password("e\u0301te\u0301 a\u0300 Nice")).isEqualTo(new Password("été à Nice"));
    }

    @Test
    void isOtherwiseTakenAsItWasTyped() {
        String typed = "  Ete\u0300s-vous\0la\u200d? \ufb01n\t";

        assertThat(new Password(typed).value()).isEqualTo("  Etès-vous\0la\u200d? \ufb01n\t");
        assertThat(new Password("ETE")).isNotEqualTo(new Password("ete"));
    }

    @Test
    void isNeverShown() {
        assertThat(SampleMember.PASSWORD.toString()).isEqualTo("Password[…]");
    }

    @Test
    void isAsLongAsAPersonCounts() {
        assertThat(new Password("").length()).isZero();
        assertThat(new Password("été").length()).isEqualTo(3);
        assertThat(new Password("e\u0301").length()).isEqualTo(1);
        assertThat(new Password("🦊🦊").length()).isEqualTo(2);
    }

    @Test
    void theLongestOneIsPutTogetherHoweverItIsTyped() {
        String inFourPieces = "\u03b1\u0313\u0300\u0345";

        assertThat(new Password(inFourPieces.repeat(PasswordRules.LONGEST)).length())
                .isEqualTo(PasswordRules.LONGEST);
    }

    @Test
    void answersAtOnceHoweverLongTheText() {
        String accents = "\u0301\u0323".repeat(250_000);

        assertTimeoutPreemptively(
                ofSeconds(5), () -> assertThat(new Password(accents).length()).isGreaterThan(PasswordRules.LONGEST));
    }
}
