package vigie.api.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vigie.api.Client;
import vigie.api.account.Coaches.SignedInCoach;

/** What a coach contributes by the API, with the place where everybody reads it. */
enum Contributed {
    EXPERIENCE {
        @Override
        HttpResponse<String> send(Client client, SignedInCoach who, String text) throws Exception {
            return client.send(
                    "PUT", "/api/v1/platforms/hireclub/experiences/mine", """
                    {"relation": "ENDED", "from": "2024-03", "to": "2025-06", "sessions": "UP_TO_50", "ratings": [
                     {"criterion": 1, "rating": 5}, {"criterion": 11, "rating": 2}, {"criterion": 13, "rating": 4}],
                     "text": %s, "signedAs": "PSEUDONYM", "pseudonym": "Mouette", "submit": true}""".formatted(quoted(text)), who.bearer());
        }

        @Override
        Optional<Map<String, String>> found(Client client, String text) throws Exception {
            return client.json("/api/v1/platforms/hireclub/experiences")
                    .get("items")
                    .valueStream()
                    .filter(item -> item.get("text").asString().equals(text))
                    .map(item -> subject(item.get("id").asString()))
                    .findFirst();
        }
    },

    ANSWER {
        @Override
        HttpResponse<String> send(Client client, SignedInCoach who, String text) throws Exception {
            return client.send("POST", "/api/v1/platforms/hireclub/answers", """
                    {"ask": "1a", "value": "OPTIONAL", "note": %s, "evidence": [
                     {"kind": "PUBLIC_TERMS", "url": "https://hireclub.example/terms", "seenOn": "2026-01-10"}]}""".formatted(quoted(text)), who.bearer());
        }

        @Override
        Optional<Map<String, String>> found(Client client, String text) throws Exception {
            return client.json("/api/v1/platforms/hireclub")
                    .get("criteria")
                    .get(0)
                    .get("answers")
                    .valueStream()
                    .filter(answer -> answer.get("note").get("fr").asString().equals(text))
                    .map(answer -> subject(answer.get("id").asString()))
                    .findFirst();
        }
    },

    PLATFORM {
        @Override
        HttpResponse<String> send(Client client, SignedInCoach who, String text) throws Exception {
            String mended =
                    client.get("/api/v1/me/contributions", who.bearer()).body().contains("\"PLATFORM\"")
                            ? ", \"case\": "
                                    + quoted(only(client, who).get("case").asString())
                            : "";
            return client.send("POST", "/api/v1/platforms", """
                    {"name": "Étoile du matin", "kind": "HYBRID", "website": "https://etoile.example/", "languages": ["fr"],
                     "offers": [], "summary": %s%s}""".formatted(quoted(text), mended), who.bearer());
        }

        @Override
        Optional<Map<String, String>> found(Client client, String text) throws Exception {
            HttpResponse<String> answer = client.get("/api/v1/platforms/etoile-du-matin");
            boolean listed =
                    client.slugs("q=" + Client.encoded("étoile du matin")).contains("etoile-du-matin");
            assertThat(answer.statusCode()).isEqualTo(listed ? 200 : 404);
            return listed
                            && Client.parsed(answer.body())
                                    .get("summary")
                                    .get("fr")
                                    .asString()
                                    .equals(text)
                    ? Optional.of(subject("etoile-du-matin"))
                    : Optional.empty();
        }
    };

    /** Sends it, or what was asked for instead of it. */
    abstract HttpResponse<String> send(Client client, SignedInCoach who, String text) throws Exception;

    /** What a report says it is about, once everybody reads this text. */
    abstract Optional<Map<String, String>> found(Client client, String text) throws Exception;

    Map<String, String> subject(String id) {
        return Map.of("kind", name(), "id", id);
    }

    static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    /** The one contribution of this coach, other than appeals. */
    static JsonNode only(Client client, SignedInCoach who) throws Exception {
        return Client.parsed(
                        client.get("/api/v1/me/contributions", who.bearer()).body())
                .get("items")
                .valueStream()
                .filter(item -> !item.get("kind").asString().equals("APPEAL"))
                .reduce((one, other) -> {
                    throw new AssertionError("More than one contribution");
                })
                .orElseThrow();
    }
}
