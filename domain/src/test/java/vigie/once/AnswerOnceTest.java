package vigie.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vigie.refusal.Refusals.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vigie.limit.LimitKit;
import vigie.limit.LimitedAction;
import vigie.member.MemberId;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

class AnswerOnceTest {
    private static final MemberId ZOE = new MemberId(new UUID(1, 1));
    private static final MemberId ANOTHER = new MemberId(new UUID(1, 2));
    private static final String CLIENT = "192.0.2.7";
    private static final KeptAnswer CREATED =
            new KeptAnswer(201, Map.of("Content-Type", "application/json"), "{\"case\": 1}");
    private static final KeptAnswer OTHER = new KeptAnswer(204, Map.of(), null);

    private final LimitKit kit = new LimitKit();
    private final InMemoryKeyedRequests requests = new InMemoryKeyedRequests();
    private final AnswerOnce once = new AnswerOnce(requests, new PlainSeals(), kit.limits, kit.time);

    private KeyedRequest zoe(String key, String content) {
        return KeyedRequest.ofMember(key, ZOE, content, kit.ids.next());
    }

    private KeyedRequest begun(KeyedRequest request) {
        assertThat(once.begin(request)).isEmpty();
        return request;
    }

    @Test
    void givesTheAnswerAgainForADay() {
        once.keep(begun(zoe("k", "a report")), CREATED);

        kit.time.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(once.begin(zoe("k", "a report"))).hasValue(CREATED);
        kit.time.pass(Duration.ofMillis(1));
        assertThat(once.begin(zoe("k", "a report"))).isEmpty();
    }

    @Test
    void refusesWhatElseComesUnderTheKey() {
        KeyedRequest first = begun(zoe("k", "a report"));
        assertRefused(Refusal.KEY_REUSED, () -> once.begin(zoe("k", "another")));
        once.keep(first, CREATED);
        assertRefused(Refusal.KEY_REUSED, () -> once.begin(zoe("k", "another")));
        assertThat(once.begin(zoe("l", "another"))).isEmpty();
    }

    @Test
    void everybodyHasKeysOfTheirOwn() {
        once.keep(begun(zoe("k", "a report")), CREATED);

        assertThat(once.begin(KeyedRequest.ofMember("k", ANOTHER, "a report", kit.ids.next())))
                .isEmpty();
        assertThat(once.begin(KeyedRequest.ofStranger("k", CLIENT, "a report", kit.ids.next())))
                .isEmpty();
        assertThat(once.begin(KeyedRequest.ofStranger("k", "192.0.2.8", "a report", kit.ids.next())))
                .isEmpty();
        assertRefused(
                Refusal.IN_PROGRESS,
                () -> once.begin(KeyedRequest.ofStranger("k", CLIENT, "a report", kit.ids.next())));
    }

    @Test
    void saysWhenToComeBackWhileItIsBeingDone() {
        begun(zoe("k", "a report"));

        kit.time.pass(Duration.ofMinutes(2).minusMillis(1));
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> once.begin(zoe("k", "a report")));
        assertThat(refused.refusal()).isEqualTo(Refusal.IN_PROGRESS);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatHasNoAnswerAfterTwoMinutesIsDoneAgainAndItsOwnAnswerCountsNoMore() {
        KeyedRequest lost = begun(zoe("k", "a report"));

        kit.time.pass(Duration.ofMinutes(2));
        KeyedRequest again = begun(zoe("k", "a report"));
        once.keep(lost, OTHER);
        once.release(lost);
        assertRefused(Refusal.IN_PROGRESS, () -> once.begin(zoe("k", "a report")));
        once.keep(again, CREATED);
        assertThat(once.begin(zoe("k", "a report"))).hasValue(CREATED);
    }

    @Test
    void aReleasedKeyIsForTheNext() {
        once.release(begun(zoe("k", "a report")));

        assertThat(once.begin(zoe("k", "another"))).isEmpty();
    }

    @Test
    void ofTwoAtOnceTheOtherIsToldSo() {
        KeyedRequest faster = zoe("k", "a report");
        requests.meanwhile = () -> begun(faster);
        assertRefused(Refusal.IN_PROGRESS, () -> once.begin(zoe("k", "a report")));

        KeyedRequest fastest = zoe("l", "a report");
        requests.meanwhile = () -> once.keep(begun(fastest), CREATED);
        assertThat(once.begin(zoe("l", "a report"))).hasValue(CREATED);
    }

    @Test
    void nobodyFillsTheDatabaseWithKeysAndNobodyPaysForTheSameTwice() {
        kit.limitSettings.set(LimitedAction.KEPT_ANSWER, "2/1h");
        once.keep(begun(zoe("k", "a report")), CREATED);
        assertThat(once.begin(zoe("k", "a report"))).hasValue(CREATED);
        begun(zoe("l", "a report"));

        assertRefused(Refusal.TOO_MANY_REQUESTS, () -> once.begin(zoe("m", "a report")));
        assertThat(once.begin(zoe("k", "a report"))).hasValue(CREATED);
        assertThat(requests.size()).isEqualTo(2);
        assertThat(once.begin(KeyedRequest.ofStranger("m", CLIENT, "a report", kit.ids.next())))
                .isEmpty();
    }

    @Test
    void aKeyCannotBeReadFromWhatIsKept() {
        KeyedRequest request = zoe("k", "a report");

        assertThat(request.key()).matches("[0-9a-f]{64}");
        assertThat(Objects.requireNonNull(request.member())).isEqualTo(ZOE);
        assertThat(KeyedRequest.ofStranger("k", CLIENT, "a report", kit.ids.next())
                        .member())
                .isNull();
    }
}
