package vigie.web.layout;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vigie.directory.DirectoryFilter.Chosen;

/** What an address says after its path, written so that no value can become another parameter; a value that is empty says nothing. */
record Query(List<Chosen> parameters) {
    Query {
        parameters = List.copyOf(parameters);
    }

    static Query of(String name, String value) {
        return new Query(List.of(new Chosen(name, value)));
    }

    Query and(String name, String value) {
        List<Chosen> all = new ArrayList<>(parameters);
        all.add(new Chosen(name, value));
        return new Query(all);
    }

    /** @param address which may have a query already, and has no fragment */
    String after(String address) {
        String query = parameters.stream()
                .filter(each -> !each.value().isEmpty())
                .map(each -> encoded(each.parameter()) + "=" + encoded(each.value()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? address : address + (address.contains("?") ? "&" : "?") + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
