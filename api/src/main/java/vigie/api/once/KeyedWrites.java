package vigie.api.once;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import vigie.api.http.Asker;
import vigie.api.http.ClientAddresses;
import vigie.api.http.RequestId;
import vigie.identity.Digest;
import vigie.identity.IdSource;
import vigie.once.AnswerOnce;
import vigie.once.KeptAnswer;
import vigie.once.KeyedRequest;
import vigie.session.SignedIn;

/**
 * Does a write that comes under an {@code Idempotency-Key} once, and answers it alike for a day (docs/adr/0035). Nothing of this
 * happens to reads, to writes without a key, and to those that are {@link NeverKept}.
 */
@ServerFilter(
        patterns = "/api/v1/**",
        methods = {HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE})
class KeyedWrites implements ConditionalFilter, Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(KeyedWrites.class);
    private static final String CLAIM = "vigie.keyed";

    private final AnswerOnce once;
    private final Answers answers;
    private final ClientAddresses addresses;
    private final IdSource ids;
    private final ExecutorService database;

    KeyedWrites(
            AnswerOnce once,
            Answers answers,
            ClientAddresses addresses,
            IdSource ids,
            @Named("database") ExecutorService database) {
        this.database = database;
        this.once = once;
        this.answers = answers;
        this.addresses = addresses;
        this.ids = ids;
    }

    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return request.getHeaders().contains(IdempotencyKey.HEADER)
                && RouteAttributes.getRouteMatch(request)
                        .filter(route ->
                                !route.getRouteInfo().getAnnotationMetadata().hasAnnotation(NeverKept.class))
                        .isPresent();
    }

    /**
     * Reads the body beside the call, and goes on from the pool of threads: were the body an argument, the call would at times
     * begin to read it within the very moment in which its last bytes arrive, which Micronaut forbids itself.
     */
    @RequestFilter
    CompletableFuture<Optional<HttpResponse<?>>> begin(ServerHttpRequest<?> request) {
        // Of a request with an Origin, Micronaut does not ask this before.
        if (!isEnabled(request)) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        CloseableByteBody copy = request.byteBody().split(ByteBody.SplitBackpressureMode.FASTEST);
        return copy.buffer().thenApplyAsync(body -> begin(request, body), database);
    }

    private Optional<HttpResponse<?>> begin(HttpRequest<?> request, CloseableAvailableByteBody body) {
        byte[] bytes;
        try (body) {
            bytes = body.toByteArray();
        }
        KeyedRequest sent = read(request, IdempotencyKey.of(request.getHeaders()), bytes);
        Optional<KeptAnswer> earlier = once.begin(sent);
        if (earlier.isPresent()) {
            return Optional.of(Answers.again(earlier.get()));
        }
        request.setAttribute(CLAIM, sent);
        return Optional.empty();
    }

    private KeyedRequest read(HttpRequest<?> request, String key, byte[] body) {
        // In another language the answer says the same; what changes what is done is all in here.
        String content = Digest.of(String.join(
                "\n",
                request.getMethodName(),
                request.getUri().toString(),
                String.valueOf(request.getHeaders().get(HttpHeaders.CONTENT_TYPE)),
                String.join(",", request.getHeaders().getAll(HttpHeaders.IF_MATCH)),
                String.join(",", request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH)),
                Digest.of(body)));
        Optional<SignedIn> who = Asker.of(request);
        return who.isPresent()
                ? KeyedRequest.ofMember(key, who.get().member(), content, ids.next())
                : KeyedRequest.ofStranger(key, addresses.of(request).value(), content, ids.next());
    }

    @ResponseFilter
    @ExecuteOn("database")
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(CLAIM, KeyedRequest.class).ifPresent(sent -> end(sent, request, response));
    }

    // What was done is done: that its answer cannot be kept does not change the answer.
    private void end(KeyedRequest sent, HttpRequest<?> request, MutableHttpResponse<?> response) {
        try {
            if (Answers.isKept(response)) {
                once.keep(sent, answers.keep(response));
            } else {
                once.release(sent);
            }
        } catch (RuntimeException failure) {
            try (MDC.MDCCloseable _ = MDC.putCloseable(RequestId.IN_LOG, RequestId.of(request))) {
                LOG.error("The answer to a write under a key is not kept; sent again, it may be done again", failure);
            }
        }
    }

    /** When it is known who asks, and that they may; and before what is answered is looked at by anybody else. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
