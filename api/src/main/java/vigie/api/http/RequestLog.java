package vigie.api.http;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names each request, and writes a line for it when it is answered; the query is left out, for it may hold personal words. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestLog implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final String STARTED = "vigie.started";

    @RequestFilter
    void begin(HttpRequest<?> request, MutablePropagatedContext context) {
        request.setAttribute(STARTED, System.nanoTime());
        context.add(new MdcPropagationContext(Map.of(RequestId.IN_LOG, RequestId.of(request))));
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.getHeaders().set(RequestId.HEADER, RequestId.of(request));
        long took = request.getAttribute(STARTED, Long.class)
                .map(started -> TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started))
                .orElse(0L);
        LOG.info("{} {} {} {} ms", request.getMethod(), request.getPath(), response.code(), took);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
