package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
    private final PersonNames names = new PersonNames(
            Set.of("CoachHub", "Koach", "My Coach Office", "Sounding Board", "Leland", "Global Coach Group (GCG)"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mme Martin ne répond jamais aux courriers.",
                "J'ai parlé à M. Dupont, du service client.",
                "Monsieur Lefebvre m'a promis dix séances.",
                "Madame B. m'a rappelée le lendemain.",
                "M. DURAND a signé le contrat.",
                "Le Dr Benali suit aussi ce coaché.",
                "I spoke to Mrs Smith twice.",
                "Mr. Jones never paid.",
                "Ms Taylor is in charge of coaches.",
                "Mon client Paul a arrêté après trois séances.",
                "ma cliente Claire voulait changer de coach",
                "My coachee Anna left the company.",
                "Mon coaché s'appelle Karim.",
                "La responsable Sophie est très à l'écoute.",
                "Sophie m'a répondu dans la journée.",
                "J'ai signé avec Thomas, le fondateur.",
                "J'ai travaillé avec Zoé Lambert pendant un an.",
                "Jean-Pierre Morel dirige l'équipe française.",
                "Le directeur, Zbigniew Kowalski, a changé les tarifs.",
                "C'est Anne-Laure qui valide les profils.",
                "The founder is called Jennifer.",
                "I was coached by Emily Watson before.",
                "Merci à Nathalie pour son accueil !",
                "Contact : Camille, au support",
                "Un mail de Ludivine Perret m'a prévenu.",
                "J'ai eu Michael au téléphone.",
                "Le coaché, salarié de la Société Générale, s'appelle Mehdi.",
                "Demandez Élodie de ma part.",
                "Notre manager Rose a tout organisé.",
                "Selon D'Artagnan Dubois, tout va bien.",
                "J'ai vu JEAN DUPONT deux fois.",
                "NE PAS APPELER MARIE-CLAUDE LEROY",
                "Demandez M.Dupont au standard.",
                "J'ai eu Madame de La Tour au téléphone.",
                "Madame de la Fontaine a signé.",
                "Écrire à madame martin.",
                "C'est monsieur dupont qui signe.",
                "Et mme Lefort l'a confirmé.",
                "Sop\u200bhie m'a répondu.",
                "J'ai parlé à M.\u00a0\u00a0Dupont.",
                "Mme\tMartin ne répond jamais."
            })
    void noticesPeople(String text) {
        assertThat(names.seemIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "La plateforme m'a trouvé douze clients en un an.",
                "Paiement à soixante jours, et une commission de 30 %.",
                "J'ai quitté CoachHub pour Koach en 2024.",
                "Je recommande My Coach Office aux débutants.",
                "Avec Sounding Board, les séances durent 45 minutes.",
                "Leland m'a bien accueilli.",
                "Global Coach Group (GCG) demande une certification.",
                "Mon client a arrêté après trois séances.",
                "Un coaché du secteur bancaire m'a été confié.",
                "Les Conditions Générales ont changé en Janvier.",
                "Il faut être certifié ICF ou EMCC, niveau PCC.",
                "Les séances se font sur Microsoft Teams ou Google Meet.",
                "Professional Certified Coach exigé.",
                "Claire et précise, la plateforme tient ses promesses.",
                "Rien à signaler. Tout va bien.",
                "Le siège est à Paris, puis à New York.",
                "Le droit français s'applique, devant le Tribunal de Paris.",
                "Le RGPD et la CNIL sont bien cités.",
                "Conforme à la Charte. Bonne expérience.",
                "Pierre angulaire du dispositif : la confidentialité.",
                "Rose ou noire, la vie de coach continue.",
                "On y parle français et anglais, parfois espagnol.",
                "The platform pays within 30 days. Support is quick.",
                "Human Resources see the number of sessions only.",
                "Terms of Service changed in March without notice.",
                "I would not join again; Will they change? Maybe.",
                "Mark my words: read the contract.",
                "Les locaux sont rue Paul Bert, à Lyon.",
                "Monsieur le directeur commercial ne répond pas.",
                "Depuis Florence, en Italie, tout marche en ligne.",
                "Salaire, tarif, durée : TOUT est négociable.",
                "L'Intelligence Artificielle résume les séances.",
                "Le siège est Rue Jean Jaurès, à Lille.",
                "Le siège est 12 RUE JEAN JAURÈS, à Lille.",
                "Une agence en Nouvelle Aquitaine a fermé.",
                "Les séances se font à Saint Étienne.",
                "Mon client vient du Crédit Agricole.",
                "Monsieur le Directeur ne répond pas.",
                "Le madame est de trop dans ce courriel.",
                "Diplômée d'un M.Sc en psychologie, et M.D. de formation.",
                "LA PLATEFORME PAIE SES COACHS EN RETARD."
            })
    void leavesOthersAlone(String text) {
        assertThat(names.seemIn(text)).isFalse();
    }

    @Test
    void aPlatformCalledLikeAPersonIsAPlatform() {
        assertThat(names.seemIn("J'ai travaillé avec Leland Coach Pro.")).isFalse();
        assertThat(new PersonNames(Set.of()).seemIn("J'ai travaillé avec Simone."))
                .isTrue();
        assertThat(new PersonNames(Set.of("Simone")).seemIn("J'ai travaillé avec Simone."))
                .isFalse();
    }

    /** As long as an experience may be, of capitals alone: looked through in a moment. */
    @Test
    void isQuickWithTheLongestText() {
        long start = System.nanoTime();
        assertThat(names.seemIn("Zz Aa".repeat(1_000))).isIn(true, false);
        assertThat(names.seemIn("A".repeat(5_000))).isFalse();
        assertThat(names.seemIn("Aa-".repeat(1_700))).isIn(true, false);
        assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void aNameOfAThousandPartsNeedsNoDeepStack() throws InterruptedException {
        SmallStack.run(() -> {
            assertThat(names.seemIn("Aa-".repeat(1_700))).isIn(true, false);
            assertThat(names.seemIn("avec " + "Paul'".repeat(1_000))).isIn(true, false);
        });
    }
}
