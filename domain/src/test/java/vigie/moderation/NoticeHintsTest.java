package vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vigie.identity.SettableTime;
import vigie.member.MemberId;
import vigie.moderation.HintFacts.Contributor;
import vigie.platform.SamplePlatform;

class NoticeHintsTest {
    private static final String LONG = "Les séances sont bien payées, et le contrat se lit en dix minutes.";
    private static final MemberId AUTHOR = new MemberId(new UUID(1, 1));

    private final ModerationKit kit = new ModerationKit();

    private Set<Hint> notice(MemberId author, String... texts) {
        return kit.hints.notice(CaseKind.EXPERIENCE, SamplePlatform.ID, author, List.of(texts));
    }

    private static MemberId member(int number) {
        return new MemberId(new UUID(1, number));
    }

    private void contributor(int number, String local, Duration openedAgo, Duration contributedAgo) {
        Instant now = SettableTime.START;
        kit.hintFacts.contributors.add(
                new Contributor(member(number), local, now.minus(openedAgo), now.minus(contributedAgo)));
    }

    @Test
    void anInnocentTextGivesNoHint() {
        assertThat(notice(AUTHOR, LONG, "", "Rien à signaler.")).isEmpty();
    }

    @Test
    void eachTextIsLookedAt() {
        assertThat(notice(AUTHOR, LONG, "marie@exemple.fr", "06 12 34 56 78", "Mme Martin est partie."))
                .containsExactlyInAnyOrder(Hint.EMAIL_ADDRESS, Hint.PHONE_NUMBER, Hint.NAMES_A_PERSON);
    }

    @Test
    void platformsAreNoPeople() {
        kit.hintFacts.platformNames.add("Simone");
        assertThat(notice(AUTHOR, "J'ai travaillé avec Simone.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Les séances sont bien payées, et le contrat se lit en dix minutes. | true",
                "LES SEANCES sont bien payées et le contrat  se lit en dix minutes ! | true",
                "Les séances sont bien payées, et le contrat se lit en vingt minutes. | false"
            })
    void aTextOfSomebodyElseIsKnownAgain(String text, boolean same) {
        notice(AUTHOR, LONG);
        assertThat(notice(member(2), text).contains(Hint.SAME_TEXT)).isEqualTo(same);
    }

    @Test
    void onesOwnTextMayComeAgain() {
        notice(AUTHOR, LONG);
        assertThat(notice(AUTHOR, LONG)).isEmpty();
    }

    @Test
    void shortTextsAreTheSameByChance() {
        String thirtyNine = "a".repeat(FoldedText.SHORTEST - 1);
        notice(AUTHOR, thirtyNine, thirtyNine + "b");
        assertThat(notice(member(2), thirtyNine)).isEmpty();
        assertThat(notice(member(3), thirtyNine + "b")).containsExactly(Hint.SAME_TEXT);
    }

    @Test
    void fiveAccountsInAWeekAreABurstAndFourAreNot() {
        for (int number = 1; number <= 4; number++) {
            contributor(number, "nom" + (char) ('a' + number), Duration.ofDays(100L * number), Duration.ofDays(7));
        }
        assertThat(notice(AUTHOR, LONG)).isEmpty();

        contributor(5, "autre", Duration.ofDays(900), Duration.ofDays(1));
        assertThat(notice(AUTHOR, LONG)).containsExactly(Hint.BURST);
        assertThat(kit.hintFacts.added.get(Hint.BURST))
                .containsExactlyInAnyOrder(AUTHOR, member(2), member(3), member(4), member(5));
    }

    @Test
    void aSecondMoreThanAWeekAgoIsNoBurst() {
        for (int number = 1; number <= 5; number++) {
            contributor(
                    number,
                    "nom" + (char) ('a' + number),
                    Duration.ofDays(100L * number),
                    Duration.ofDays(7).plusSeconds(number == 5 ? 1 : 0));
        }
        assertThat(notice(AUTHOR, LONG)).isEmpty();
    }

    @Test
    void accountsOpenedWithinAnHourAreAlike() {
        contributor(1, "marie", Duration.ofMinutes(60), Duration.ofDays(1));
        contributor(2, "owen", Duration.ZERO, Duration.ofDays(3));
        contributor(3, "lea", Duration.ofDays(3), Duration.ofDays(3));

        assertThat(notice(AUTHOR, LONG)).containsExactly(Hint.ALIKE_ACCOUNTS);
        assertThat(kit.hintFacts.added.get(Hint.ALIKE_ACCOUNTS)).containsExactlyInAnyOrder(AUTHOR, member(2));
    }

    @Test
    void aSecondMoreThanAnHourIsNot() {
        contributor(1, "marie", Duration.ofMinutes(60).plusSeconds(1), Duration.ofDays(1));
        contributor(2, "owen", Duration.ZERO, Duration.ofDays(1));
        assertThat(notice(AUTHOR, LONG)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "marie.dupont, marie.dupont2, true",
        "marie.dupont, MarieDupont+vigie, true",
        "marie.dupont, m.a.r.i.e.dupont, true",
        "marie.dupont, marie.durand, false",
        "contact, contact, false",
        "info1, info2, false",
        "abc1, abc2, false",
        "abcd1, abcd2, true"
    })
    void addressesThatDifferInANumberOrASignAreAlike(String one, String other, boolean alike) {
        contributor(1, one, Duration.ofDays(100), Duration.ofDays(1));
        contributor(2, other, Duration.ofDays(10), Duration.ofDays(1));
        assertThat(notice(AUTHOR, LONG).contains(Hint.ALIKE_ACCOUNTS)).isEqualTo(alike);
    }

    @Test
    void remarksReportsAndNewPlatformsAreNotComparedByAccount() {
        contributor(1, "marie", Duration.ZERO, Duration.ZERO);
        contributor(2, "marie2", Duration.ZERO, Duration.ZERO);
        assertThat(kit.hints.notice(CaseKind.REMARK, null, AUTHOR, List.of(LONG)))
                .isEmpty();
        assertThat(kit.hints.notice(CaseKind.REPORT, SamplePlatform.ID, null, List.of(LONG + "!!")))
                .containsExactly(Hint.SAME_TEXT);
    }

    @Test
    void whatIsKnownOfAnAccountIsNotSaidAnywhere() {
        assertThat(new Contributor(AUTHOR, "marie.dupont", SettableTime.START, SettableTime.START).toString())
                .doesNotContain("marie");
    }
}
