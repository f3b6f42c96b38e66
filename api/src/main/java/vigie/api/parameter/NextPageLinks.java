package vigie.api.parameter;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.uri.UriBuilder;
import io.micronaut.web.router.RouteAttributes;

/** Names the page after this one in a Link header too (RFC 8288), so that programs need not build its address. */
@ServerFilter("/api/v1/**")
class NextPageLinks implements Ordered {
    @ResponseFilter
    void link(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Object body = response.body() != null
                ? response.body()
                : RouteAttributes.getHeadBody(response).orElse(null);
        if (body instanceof Paged page && page.next() != null) {
            String next = UriBuilder.of(request.getUri())
                    .replaceQueryParam("cursor", page.next())
                    .toString();
            response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
    }

    /** Before the body is written out for its entity tag. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
