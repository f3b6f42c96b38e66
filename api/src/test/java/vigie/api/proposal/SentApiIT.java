package vigie.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.ManyContributions;
import vigie.api.proposal.Contributors.Contributor;
import vigie.moderation.Case;
import vigie.moderation.Outcome;

/** What a member proposed is theirs to read again, and nobody else's. */
@MicronautTest(transactional = false)
class SentApiIT implements ManyContributions {
    private static final String SENT = "/api/v1/me/contributions/";

    @Inject
    Client client;

    @Inject
    Contributors contributors;

    private JsonNode sent(Contributor who, Case filed) throws Exception {
        HttpResponse<String> answer = client.get(SENT + filed.id().value(), who.bearer());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Client.parsed(answer.body());
    }

    @Test
    void anAnswerIsReadAsItWasSentLast() throws Exception {
        String slug = contributors.platform();
        Contributor author = contributors.member();
        String address = "/platforms/" + slug + "/answers";
        contributors.filed(contributors.post(author, address, Contributors.answer("1a", "[\"YES\"]")));
        Case again = contributors.filed(contributors.post(author, address, Contributors.answer("1a", "[\"NO\"]")));

        JsonNode read = sent(author, again);
        assertThat(read.get("case").asString()).isEqualTo(again.id().value().toString());
        assertThat(read.get("kind").asString()).isEqualTo("ANSWER");
        assertThat(read.get("platform").asString()).isEqualTo(slug);
        assertThat(read.get("sent").get("ask").asString()).isEqualTo("1a");
        assertThat(read.get("sent").get("revision").asInt()).isEqualTo(2);
        assertThat(read.get("sent").get("value").toString()).isEqualTo("[\"NO\"]");
        assertThat(read.get("sent").get("evidence").get(0).get("quote").asString())
                .isEqualTo("Mot pour mot.");
    }

    /** What is read can be sent again, mended, as the same case. */
    @Test
    void aPlatformAndARemarkThatWereSentBackAreMended() throws Exception {
        Contributor author = contributors.member();
        Case platform = contributors.filed(contributors.post(author, "/platforms", Contributors.platform("Lecture 7")));
        contributors.decide(contributors.moderator("Alix"), platform.id(), Outcome.REQUEST_CHANGES);
        JsonNode read = sent(author, platform);
        assertThat(read.get("platform").isNull()).isTrue();
        assertThat(read.get("sent").get("name").asString()).isEqualTo("Lecture 7");
        assertThat(read.get("sent").get("summary").get("fr").asString()).startsWith("Une plateforme");

        Case remark = contributors.filed(contributors.post(author, "/remarks", "{\"text\": \"Et la langue ?\"}"));
        contributors.decide(contributors.moderator("Alix"), remark.id(), Outcome.REQUEST_CHANGES);
        assertThat(sent(author, remark).get("sent").get("criterion").isNull()).isTrue();
        Case mended = contributors.filed(contributors.post(
                author,
                "/remarks",
                "{\"case\": \"%s\", \"text\": \"Et l'accent ?\"}"
                        .formatted(remark.id().value())));
        assertThat(mended.id()).isEqualTo(remark.id());
        assertThat(sent(author, remark).get("sent").get("text").asString()).isEqualTo("Et l'accent ?");
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        Contributor author = contributors.member();
        Case filed = contributors.filed(contributors.post(author, "/remarks", "{\"text\": \"Pour moi.\"}"));
        String[] other = contributors.member().bearer();
        client.problem(404, SENT + filed.id().value(), other);
        client.problem(404, SENT + UUID.randomUUID(), other);
        client.problem(404, SENT + "7", other);
        client.problem(
                404, SENT + filed.id().value(), contributors.moderator("Alix").bearer());
        client.problem(400, SENT + filed.id().value() + "?all=true", author.bearer());
    }
}
