package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactDetailsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Écrivez-moi : marie.dupont@exemple.fr.",
                "MARIE+coach@sous.domaine.exemple.fr",
                "marie (at) exemple.fr",
                "marie [arobase] exemple.fr",
                "zoé@exemple.fr",
                "marie @ exemple.fr",
                "marie [at] exemple [dot] com",
                "marie(@)exemple.fr",
                "marie (at) sous (point) exemple (point) fr",
                "marie arobase exemple point fr",
                "marie at example dot com",
                "marie\u200b@\u00adexemple.fr",
                "marie＠exemple．fr",
                "marie\u00a0\u00a0@\texemple.fr"
            })
    void findsAddresses(String text) {
        assertThat(ContactDetails.holdEmailAddress(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "@coachhub sur Instagram",
                "3 @ 5 euros",
                "le tarif (à la séance) est bas",
                "a@b",
                "Suivez-moi sur Instagram @coach.zoe",
                "I looked at polka dot shirts",
                "At that point me and my coach left",
                "le signe arobase est un point faible",
                "rendez-vous @ 10.30 précises"
            })
    void doesNotTakeAnythingElseForAnAddress(String text) {
        assertThat(ContactDetails.holdEmailAddress(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Appelez le 06 12 34 56 78 pour plus de détails.",
                "0612345678",
                "06.12.34.56.78",
                "tél:01-23-45-67-89",
                "06\u00a012\u00a034\u00a056\u00a078",
                "06\u202f12\u202f34\u202f56\u202f78, entre 9h et 12h",
                "+33 6 12 34 56 78",
                "+33 (0)6 12 34 56 78",
                "+33612345678",
                "0033 6 12 34 56 78",
                "(+33) 6 12 34 56 78",
                "+44 20 7946 0958",
                "020 7946 0958",
                "07700 900123",
                "+1-415-555-2671",
                "(415) 555-2671",
                "415-555-2671",
                "+32 475 12 34 56",
                "+41 22 730 21 11",
                "+352 621 123 456",
                "06/12/34/56/78",
                "06 12345678",
                "06 12 345 678",
                "06\u201312\u201334\u201356\u201378",
                "06  12  34  56  78",
                "06\u200b12\u200b34\u200b56\u200b78",
                "０６ １２ ３４ ５６ ７８"
            })
    void findsTelephoneNumbers(String text) {
        assertThat(ContactDetails.holdPhoneNumber(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "En 2024 et 2025, puis 2026.",
                "Le 01/02/2024 à 10:30.",
                "Le 01.02.2024 12 personnes sont venues.",
                "Le 01-02-2024 10 coachs sont partis.",
                "2024-06-01 10:30:00",
                "Payé 1 250,00 € par mois, soit 15 000 euros par an.",
                "+15 000 000 € de chiffre d'affaires",
                "un chiffre d'affaires de 100 000 000 €",
                "+20 % en 2025",
                "De 45 à 60 minutes, 10 séances, 12 mois.",
                "0,5 % de commission puis 0,75 %",
                "Environ 10 000 coachs dans 90 pays",
                "La version 10.15.7 du 3 mai",
                "90 jours fin de mois, préavis de 30 jours",
                "SIRET 812 345 678 00012",
                "IBAN FR76 3000 6000 0112 3456 7890 189",
                "https://exemple.fr/articles/0612345678901",
                "entre 1 000 et 2 000 et 3 000 et 4 000 euros",
                "00:30 puis 12:45",
                "Le 01/02/2024, le 03/04/2024",
                "Dossier 2024/06/12/34",
                "Entre 05 et 12 345 678 euros"
            })
    void doesNotTakeDatesPricesSharesOrYearsForNumbers(String text) {
        assertThat(ContactDetails.holdPhoneNumber(text)).isFalse();
    }

    @Test
    void anAddressOfAThousandPartsNeedsNoDeepStack() throws InterruptedException {
        SmallStack.run(() -> {
            assertThat(ContactDetails.holdEmailAddress("zoe@" + "coach.".repeat(800) + "1"))
                    .isIn(true, false);
            assertThat(ContactDetails.holdPhoneNumber("06" + " 12".repeat(1_500)))
                    .isFalse();
        });
    }
}
