package vigie.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.refusal.InputProblem;

class PasswordRulesTest {
    private static final String PHRASE = "chevaux, Loire! ";
    private static final EmailAddress MARIE = SampleMember.marie().email();

    private final PasswordRules rules = new PasswordRules(new SiteName("Le Phare des coachs"));

    @ParameterizedTest
    @ValueSource(strings = {PHRASE, "🦊🐻é", "\0 \t\n\u0007", "ñÑ\u200d\u202e", ";-- DROP TABLE"})
    void takes15To256CharactersWhateverTheyAre(String piece) {
        assertThat(rules.problem("password", password(piece, 14), MARIE)).isPresent();
        assertThat(rules.problem("password", password(piece, 15), MARIE)).isEmpty();
        assertThat(rules.problem("password", password(piece, 256), MARIE)).isEmpty();
        assertThat(rules.problem("password", password(piece, 257), MARIE)).isPresent();
    }

    @Test
    void saysInBothLanguagesThatAPasswordIsTooShort() {
        assertProblem("quatorze signe", "au moins 15 caractères", "At least 15 characters");
    }

    @Test
    void saysInBothLanguagesThatAPasswordIsTooLong() {
        assertProblem(PHRASE.repeat(17), "au plus 256 caractères", "At most 256 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiopasdfgh",
                "QWERTYUIOPASDFGH",
                "passwordpassword",
                "azertyAZERTYazerty",
                "!!!!!!!!!!!!!!!"
            })
    void saysInBothLanguagesThatAPasswordIsCommon(String password) {
        assertProblem(password, "parmi les plus répandus", "among the most common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marie.dupont@exemple.fr",
                "MARIE.DUPONT@EXEMPLE.FR",
                "marie.dupont.exemple",
                "mariedupont1234567",
                "dupont-dupont-dupont-1",
                "<<< Márie Düpont >>>",
                "exemple.fr exemple.fr",
                "VigieVigieVigie",
                "Vigie2026Vigie2026",
                "phare coachs phare",
                "Phare-2026-Coachs-2026",
                "v-i-g-i-e 2026 vigie",
                "lepharedescoachs",
                "Le Phare des coachs 1",
                "Le Phare des coachs, vigie, marie"
            })
    void saysInBothLanguagesThatAPasswordIsMadeOfTheAddressOrTheSitesName(String password) {
        assertProblem(
                password, "fait de votre adresse ou du nom du site", "made of your address or of the site's name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "la vigie regarde la mer",
                "marie regarde la mer",
                "Le Phare des coachs est en panne",
                "pont pont pont ou pas",
                "une phrase sans aucun rapport"
            })
    void takesAPhraseThatOnlyHoldsOneOfThem(String password) {
        assertThat(rules.problem("password", new Password(password), MARIE)).isEmpty();
    }

    @Test
    void eightLettersOrDigitsOfOnesOwnAreEnough() {
        assertThat(rules.problem("password", new Password("marie.dupont 1a2b3c4"), MARIE))
                .isPresent();
        assertThat(rules.problem("password", new Password("marie.dupont 1a2b3c4d"), MARIE))
                .isEmpty();
    }

    @Test
    void piecesOfAnAddressCountFromFourLettersOn() {
        assertThat(rules.problem("password", new Password("anna anna anna 1a2b"), new EmailAddress("anna@ab.fr")))
                .isPresent();
        assertThat(rules.problem("password", new Password("ann ann ann ann 1a2b"), new EmailAddress("ann@ab.fr")))
                .isEmpty();
    }

    @Test
    void aShortAddressCountsAsAWhole() {
        EmailAddress jo = new EmailAddress("jo@ab.fr");

        assertThat(rules.problem("password", new Password("jo jo jo jo jo jo"), jo))
                .isEmpty();
        assertThat(rules.problem("password", new Password("jo@ab.fr jo@ab.fr"), jo))
                .isPresent();
    }

    @Test
    void aPieceOfAnAddressDoesNotCutALongerOneInTwo() {
        EmailAddress address = new EmailAddress("marie.du@exemple.fr");

        assertThat(rules.problem("password", new Password("marie.du marie.du marie.du marie.du"), address))
                .isPresent();
    }

    @Test
    void comparesWithWhatItKnowsWhenThereIsNoAddress() {
        assertThat(rules.problem("password", new Password("quatorze signe"), null))
                .isPresent();
        assertThat(rules.problem("password", new Password("Le Phare des coachs 1"), null))
                .isPresent();
        assertThat(rules.problem("password", new Password("marie.dupont@exemple.fr"), null))
                .isEmpty();
    }

    private void assertProblem(String password, String fr, String en) {
        InputProblem problem =
                rules.problem("fresh", new Password(password), MARIE).orElseThrow();
        assertThat(problem.field()).isEqualTo("fresh");
        assertThat(problem.message().fr()).contains(fr);
        assertThat(problem.message().en()).contains(en);
    }

    /** So many characters, the piece again and again but never the same throughout. */
    private static Password password(String piece, int characters) {
        int[] all = piece.repeat(characters).codePoints().limit(characters).toArray();
        return new Password(new String(all, 0, all.length));
    }
}
