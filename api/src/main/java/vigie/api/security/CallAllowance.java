package vigie.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vigie.api.error.Refusals;
import vigie.api.http.ClientAddresses;
import vigie.limit.Limit;
import vigie.refusal.RefusedException;

/**
 * How many calls of the API each client address may make ({@code VIGIE_LIMIT_API}), so that no program slows the pages
 * down. Every process counts by itself and in memory: it is asked with every call. How much is left is told in the headers
 * RateLimit and RateLimit-Policy (draft-ietf-httpapi-ratelimit-headers).
 */
@Context
@ServerFilter("/api/v1/**")
class CallAllowance implements Ordered {
    private static final String PROBE = "vigie.allowance";
    private static final String USUAL = "3000/1m";
    private static final int REMEMBERED = 100_000;

    private final Cache<String, Bucket> buckets;
    private final Limit limit;
    private final ClientAddresses addresses;
    private final Refusals refusals;

    CallAllowance(@Value("${vigie.limit.api:}") String limit, ClientAddresses addresses, Refusals refusals) {
        this.limit = ConfiguredLimits.read("api", limit.isBlank() ? USUAL : limit);
        this.addresses = addresses;
        this.refusals = refusals;
        // Whoever made no call for a whole window has a full bucket: nothing is lost with it.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(this.limit.window())
                .maximumSize(REMEMBERED)
                .build();
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> count(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.OPTIONS) {
            return null;
        }
        ConsumptionProbe probe =
                buckets.get(addresses.of(request).value(), address -> full()).tryConsumeAndReturnRemaining(1);
        request.setAttribute(PROBE, probe);
        return probe.isConsumed()
                ? null
                : told(
                        probe,
                        refusals.answer(
                                request,
                                RefusedException.tooMany(
                                        Duration.ofSeconds(seconds(probe.getNanosToWaitForRefill())))));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(Bandwidth.builder()
                        .capacity(limit.count())
                        .refillGreedy(limit.count(), limit.window())
                        .build())
                .build();
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(PROBE, ConsumptionProbe.class).ifPresent(probe -> told(probe, response));
    }

    private MutableHttpResponse<?> told(ConsumptionProbe probe, MutableHttpResponse<?> response) {
        response.getHeaders()
                .set(
                        "RateLimit-Policy",
                        "\"api\";q=%d;w=%d"
                                .formatted(limit.count(), limit.window().toSeconds()));
        response.getHeaders()
                .set(
                        "RateLimit",
                        "\"api\";r=%d;t=%d"
                                .formatted(probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
        return response;
    }

    private static long seconds(long nanoseconds) {
        return Math.ceilDiv(nanoseconds, 1_000_000_000L);
    }

    /** After the word whether pages of other sites may read the answer, which they may then for a refusal too. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 120;
    }
}
