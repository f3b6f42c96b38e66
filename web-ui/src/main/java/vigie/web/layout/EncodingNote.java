package vigie.web.layout;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Locale;

/**
 * Says on every page and file that may be sent compressed that its bytes differ by what the reader's browser takes: whoever
 * keeps answers for several readers must not give one to the other. The API's answers say so themselves.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class EncodingNote {
    @ResponseFilter
    void note(HttpRequest<?> request, MutableHttpResponse<?> response) {
        // Where a file's type is not said yet, it is a PDF.
        boolean compressible = response.getContentType()
                .map(MediaType::isTextBased)
                .orElseGet(() -> !(response.body() instanceof byte[]));
        if (compressible && !request.getPath().startsWith("/api/") && !isNoted(response)) {
            response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        }
    }

    private static boolean isNoted(MutableHttpResponse<?> response) {
        return response.getHeaders().getAll(HttpHeaders.VARY).stream()
                .anyMatch(each -> each.toLowerCase(Locale.ROOT).contains("accept-encoding"));
    }
}
