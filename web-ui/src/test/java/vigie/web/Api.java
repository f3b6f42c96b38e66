package vigie.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vigie.member.Member;
import vigie.member.MemberId;
import vigie.session.OpenSession;

/** Asks a site's API as members' programs do. */
public final class Api {
    private final Site site;
    private final Map<MemberId, String> tokens = new HashMap<>();

    public Api(Site site) {
        this.site = site;
    }

    /**
     * @param who null for a visitor
     * @param address below {@code /api/v1}
     * @param headers names and values by turns
     */
    public HttpResponse<String> send(
            @Nullable Member who, String method, String address, String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(site.address().resolve("/api/v1" + address))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (who != null) {
            request.header("Authorization", "Bearer " + token(who));
        }
        return Described.checked(site, site.http().send(request.build(), HttpResponse.BodyHandlers.ofString()));
    }

    /** What came of something that must succeed. */
    public Json sent(@Nullable Member who, String method, String address, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(who, method, address, body);
        assertThat(answer.statusCode()).as(address + answer.body()).isBetween(200, 204);
        return parsed(answer.body().isEmpty() ? "null" : answer.body());
    }

    public Json parsed(String body) throws IOException {
        return new Json(site.bean(JsonMapper.class).readValue(body, Argument.of(JsonNode.class)));
    }

    /** A text as it stands in JSON. */
    public static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(each -> quoted.append(
                        each < ' ' || each == '"' || each == '\\'
                                ? "\\u%04x".formatted(each)
                                : String.valueOf((char) each)));
        return quoted.append('"').toString();
    }

    private synchronized String token(Member who) {
        return tokens.computeIfAbsent(
                who.id(),
                id -> site.bean(OpenSession.class).open(who, "un programme").access());
    }
}
