package vigie.api.demonstration;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Says on every answer, to programs too, that all in it is invented; and to search engines that they may leave it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = "vigie.demo", value = "true")
class EditionHeader {
    @ResponseFilter
    void say(MutableHttpResponse<?> response) {
        response.header("X-Vigie-Edition", "demonstration").header("X-Robots-Tag", "noindex");
    }
}
