package vigie.web.moderation;

import io.micronaut.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vigie.moderation.CaseFilter;
import vigie.moderation.CaseFilterReader;
import vigie.moderation.Grounds;

/** The filter of the queue in an address: the queue's own, or that of a case which is come to from there. */
final class AskedFilter {
    private AskedFilter() {}

    static CaseFilter of(HttpRequest<?> request, Grounds grounds) {
        return of(request, grounds, name -> {});
    }

    static CaseFilter of(HttpRequest<?> request, Grounds grounds, Consumer<String> misunderstood) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameters().forEach(parameters::put);
        return CaseFilterReader.read(parameters, grounds, misunderstood);
    }
}
