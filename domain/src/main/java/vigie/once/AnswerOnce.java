package vigie.once;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import vigie.limit.EnforceLimit;
import vigie.limit.LimitedAction;
import vigie.once.KeyedRequests.Earlier;
import vigie.refusal.Refusal;
import vigie.refusal.RefusedException;

/** Does once what is sent under one key, and gives the same answer again to who sends it again. */
@Singleton
public class AnswerOnce {
    /** So long after it was sent, an answer is given again. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** What has no answer then never gets one: its process is no more. Nothing here takes so long. */
    static final Duration UNDER_WAY = Duration.ofMinutes(2);

    private static final Duration SOON = Duration.ofSeconds(2);

    private final KeyedRequests requests;
    private final Seals seals;
    private final EnforceLimit limits;
    private final InstantSource time;

    AnswerOnce(KeyedRequests requests, Seals seals, EnforceLimit limits, InstantSource time) {
        this.requests = requests;
        this.seals = seals;
        this.limits = limits;
        this.time = time;
    }

    /**
     * To be called before anything is done; when it gives no answer, {@link #keep} or {@link #release} follow.
     *
     * @return what was answered before; empty when this request is to be answered
     * @throws RefusedException KEY_REUSED, when something else was sent under this key; IN_PROGRESS, when the same is being
     *     done; TOO_MANY_REQUESTS, for everybody can send keys and each takes room
     */
    public Optional<KeptAnswer> begin(KeyedRequest request) {
        Instant now = time.instant();
        Optional<Earlier> earlier = requests.find(request.key()).filter(each -> counts(each, now));
        if (earlier.isPresent()) {
            return Optional.of(again(earlier.get(), request));
        }
        limits.count(LimitedAction.KEPT_ANSWER, request.who());
        if (requests.claim(request, seals.seal(request.content()), now, now.minus(UNDER_WAY), now.minus(KEPT))) {
            return Optional.empty();
        }
        Earlier faster = requests.find(request.key()).orElseThrow(() -> RefusedException.inProgress(SOON));
        return Optional.of(again(faster, request));
    }

    private static boolean counts(Earlier earlier, Instant now) {
        return earlier.begunAt()
                .plus(earlier.answer() == null ? UNDER_WAY : KEPT)
                .isAfter(now);
    }

    private KeptAnswer again(Earlier earlier, KeyedRequest request) {
        if (!seals.fits(earlier.seal(), request.content())) {
            throw new RefusedException(Refusal.KEY_REUSED);
        }
        KeptAnswer answer = earlier.answer();
        if (answer == null) {
            throw RefusedException.inProgress(SOON);
        }
        return answer;
    }

    public void keep(KeyedRequest request, KeptAnswer answer) {
        requests.keep(request, answer);
    }

    /** For what was not answered in a way that lasts: sent again, it is tried again. */
    public void release(KeyedRequest request) {
        requests.release(request);
    }
}
