package vigie.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vigie.refusal.Refusals.assertInvalid;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vigie.limit.LimitKit;
import vigie.limit.LimitedAction;
import vigie.member.MemberId;
import vigie.refusal.Refusal;

class KeepFormTest {
    private static final String CLIENT = "192.0.2.7";
    private static final MemberId ZOE = new MemberId(new UUID(1, 1));
    private static final MemberId ANOTHER = new MemberId(new UUID(1, 2));
    private static final String PAGE = "/contribuer/remarque";
    private static final Map<String, String> TYPED =
            Map.of("criterion", "3", "text", "Et <b>la</b> langue ?\r\nMerci.");

    private final LimitKit kit = new LimitKit();
    private final InMemoryKeptForms forms = new InMemoryKeptForms();
    private final KeepForm keep = new KeepForm(forms, kit.limits, kit.secrets, kit.time);

    @Test
    void isFoundByItsKeyOnItsPageForHalfAnHour() {
        String key = keep.keep(PAGE, ZOE, TYPED, CLIENT);

        assertThat(keep.open(PAGE, "another", ZOE)).isEmpty();
        assertThat(keep.open(PAGE + "?critere=3", key, ZOE)).isEmpty();
        assertThat(keep.open("/en/contribute/remark", key, ZOE)).isEmpty();
        kit.time.pass(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(keep.open(PAGE, key, ZOE)).hasValue(TYPED);
        kit.time.pass(Duration.ofSeconds(1));
        assertThat(keep.open(PAGE, key, ZOE)).isEmpty();
        forms.forgetOver(kit.time.instant());
        assertThat(forms.size()).isZero();
    }

    /** The next one who signs in with a browser that several use is somebody else. */
    @Test
    void isForItsAuthorAloneAsOftenAsTheyLike() {
        String key = keep.keep(PAGE, ZOE, TYPED, CLIENT);

        assertThat(keep.open(PAGE, key, ANOTHER)).isEmpty();
        assertThat(keep.open(PAGE, key, ZOE)).hasValue(TYPED);
        assertThat(keep.open(PAGE, key, ZOE)).hasValue(TYPED);
    }

    @Test
    void isForgottenWhenItsAuthorHasSentIt() {
        String key = keep.keep(PAGE, ZOE, TYPED, CLIENT);
        String later = keep.keep(PAGE, ZOE, TYPED, CLIENT);

        keep.forget(key, ANOTHER);
        assertThat(keep.open(PAGE, key, ZOE)).hasValue(TYPED);
        keep.forget(key, ZOE);
        assertThat(keep.open(PAGE, key, ZOE)).isEmpty();
        assertThat(keep.open(PAGE, later, ZOE)).hasValue(TYPED);
    }

    @Test
    void whatIsEmptyOrNamedAsNoFieldOfOursIsLeftOut() {
        Map<String, String> typed = new LinkedHashMap<>(TYPED);
        typed.put("note.fr", " \n");
        typed.put("\"><script>", "alert(1)");
        typed.put("n".repeat(61), "long");
        typed.put("", "nameless");

        assertThat(keep.open(PAGE, keep.keep(PAGE, ZOE, typed, CLIENT), ZOE)).hasValue(TYPED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \ud83d", "null \0"})
    void whatNoDatabaseKeepsIsRefused(String text) {
        assertInvalid("text", () -> keep.keep(PAGE, ZOE, Map.of("text", text), CLIENT));
    }

    @Test
    void aTextHasTenThousandCharactersAtMost() {
        Map<String, String> longest = Map.of("text", "😀".repeat(10_000));

        assertThat(keep.open(PAGE, keep.keep(PAGE, ZOE, longest, CLIENT), ZOE)).hasValue(longest);
        assertInvalid("text", () -> keep.keep(PAGE, ZOE, Map.of("text", "x".repeat(10_001)), CLIENT));
    }

    @Test
    void aFormHasAHundredThousandCharactersAtMost() {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int number = 0; number < 10; number++) {
            fields.put("f" + number, "x".repeat(9_998));
        }

        assertThat(keep.open(PAGE, keep.keep(PAGE, ZOE, fields, CLIENT), ZOE)).hasValue(fields);
        fields.put("f9", "x".repeat(9_999));
        assertInvalid("f9", () -> keep.keep(PAGE, ZOE, fields, CLIENT));
    }

    @Test
    void nobodyFillsTheDatabaseWithForms() {
        kit.limitSettings.set(LimitedAction.KEPT_FORM, "2/1h");
        keep.keep(PAGE, ZOE, TYPED, CLIENT);
        assertInvalid("text", () -> keep.keep(PAGE, ZOE, Map.of("text", "x".repeat(10_001)), CLIENT));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> keep.keep(PAGE, ZOE, TYPED, CLIENT));
        assertThat(keep.keep(PAGE, ZOE, TYPED, "192.0.2.8")).isNotEmpty();
        assertThat(forms.size()).isEqualTo(2);
    }
}
