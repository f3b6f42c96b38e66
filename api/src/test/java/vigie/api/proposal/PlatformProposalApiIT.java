package vigie.api.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.api.persistence.Database;
import vigie.api.proposal.Contributors.Contributor;
import vigie.directory.PlatformDirectory;
import vigie.importing.ImportPlatforms;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.OpenCase;
import vigie.moderation.Outcome;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;
import vigie.proposal.PlatformProposals;

/** New platforms, and platforms that leave the directory. */
@MicronautTest(transactional = false)
class PlatformProposalApiIT implements FilledDirectory {
    @Inject
    Client client;

    @Inject
    Contributors contributors;

    @Inject
    Database database;

    @Inject
    Platforms platforms;

    @Inject
    PlatformDirectory directory;

    @Inject
    PlatformProposals proposals;

    @Inject
    ImportPlatforms imports;

    @Inject
    OpenCase open;

    private Case propose(Contributor who, String body) throws Exception {
        return contributors.filed(contributors.post(who, "/platforms", body));
    }

    @Test
    void isInTheDirectoryOnceItIsDecided() throws Exception {
        Case waiting = propose(contributors.member(), Contributors.platform("Nouvelle Étoile"));
        assertThat(client.slugs("q=" + Client.encoded("nouvelle étoile"))).isEmpty();
        client.problem(404, "/api/v1/platforms/nouvelle-etoile");

        contributors.decide(contributors.moderator("Alix"), waiting.id(), Outcome.PUBLISH);

        JsonNode shown = client.json("/api/v1/platforms/nouvelle-etoile");
        assertThat(shown.get("summary").get("en").asString()).isEqualTo("Une plateforme pour essayer.");
        assertThat(shown.get("coverage").get("documented").asInt()).isZero();
        assertThat(client.slugs("q=" + Client.encoded("nouvelle étoile"))).contains("nouvelle-etoile");
        JsonNode item = client.json("/api/v1/platforms/nouvelle-etoile/history")
                .get("items")
                .get(0);
        assertThat(item.get("what").asString()).isEqualTo("PLATFORM_PUBLISHED");
        assertThat(item.get("by").asString()).isEqualTo("Alix");
    }

    @Test
    void aKnownNameOrSiteIsRefusedWithItsSlug() throws Exception {
        for (String body : List.of(
                Contributors.platform("KOACH!"),
                Contributors.platform("Tout autre").replace("https://toutautre.example/", website("koach")))) {
            JsonNode problem = Client.problem(409, contributors.post(contributors.member(), "/platforms", body));
            assertThat(problem.get("code").asString()).isEqualTo("ALREADY_LISTED");
            assertThat(problem.get("slug").asString()).isEqualTo("koach");
        }
    }

    private String website(String slug) {
        return platforms.withSlugs(List.of(new Slug(slug))).getFirst().website();
    }

    @Test
    void whatOthersProposedIsNotSaidButModeratorsSeeIt() throws Exception {
        propose(contributors.member(), Contributors.platform("Lune Double"));
        Case another = propose(contributors.member(), Contributors.platform("Lune Double"));

        assertThat(proposals.near("Lune Double", "https://lunedouble.example/", another.subject()))
                .extracting(PlatformProposals.Near::name)
                .contains("Lune Double");
        assertThat(proposals.near("Coach Hub", "https://elsewhere.example/", UUID.randomUUID()))
                .extracting(PlatformProposals.Near::slug)
                .contains("coachhub");
    }

    @Test
    void theSameTwiceIsOneCaseAndAnotherTextIsMendedByItsCase() throws Exception {
        Contributor author = contributors.member();
        Case once = propose(author, Contributors.platform("Marée Haute"));
        assertThat(propose(author, Contributors.platform("Marée Haute")).id()).isEqualTo(once.id());

        String other = Contributors.platform("Marée Haute").replace("HYBRID", "SERVICE");
        JsonNode problem = Client.problem(409, contributors.post(author, "/platforms", other));
        assertThat(problem.get("code").asString()).isEqualTo("ALREADY_PROPOSED");
        assertThat(problem.get("case").asString()).isEqualTo(once.id().value().toString());
        assertThat(problem.has("slug")).isFalse();
        String mending = other.replaceFirst("\\{", "{\"case\": \"" + once.id().value() + "\", ");
        assertThat(propose(author, mending).revision()).isEqualTo(2);
        Client.problem(404, contributors.post(contributors.member(), "/platforms", mending));
    }

    @Test
    void whatIsWrongIsNamed() throws Exception {
        HttpResponse<String> answer = contributors.post(
                contributors.member(),
                "/platforms",
                "{\"name\": \"\", \"kind\": \"BIG\", \"website\": \"ftp://x\", \"languages\": [\"xx\"],"
                        + " \"offers\": [\"TEA\"], \"summary\": \"\"}");
        assertThat(Client.problem(400, answer)
                        .get("errors")
                        .valueStream()
                        .map(each -> each.get("field").asString()))
                .containsExactly("name", "website", "kind", "summary", "offers", "languages");
    }

    @Test
    void aWithdrawnPlatformIsGoneForEveryReaderAndComesBackWhole() throws Exception {
        Platform platform = platforms.withSlugs(List.of(new Slug("coachhub"))).getFirst();
        String before = client.get("/api/v1/platforms/coachhub").body();
        int listed = directory.tallies().platforms();
        Case adopted =
                open.adopt(CaseKind.PLATFORM, platform.id(), platform.id().value());

        contributors.withdraw(adopted.id());

        for (String address : List.of("", "/history")) {
            client.problem(404, "/api/v1/platforms/coachhub" + address);
        }
        Client.problem(
                404,
                contributors.post(
                        contributors.member(), "/platforms/coachhub/answers", Contributors.answer("1a", "\"YES\"")));
        assertThat(client.slugs("")).doesNotContain("coachhub");
        assertThat(client.slugs("q=coachhub")).doesNotContain("coachhub");
        assertThat(directory.tallies().platforms()).isEqualTo(listed - 1);
        assertThat(directory.tallies().of(1, vigie.questionnaire.CriterionState.NOT_APPLICABLE))
                .isLessThan(listed);
        assertThat(imports.run(ShippedFiles.folder(), false).kept()).isEqualTo(1);
        client.problem(404, "/api/v1/platforms/coachhub");

        contributors.decide(contributors.moderator("Alix"), adopted.id(), Outcome.RESTORE);

        String after = client.get("/api/v1/platforms/coachhub").body();
        assertThat(after.replaceFirst("\"updatedAt\":\"[^\"]*\"", ""))
                .isEqualTo(before.replaceFirst("\"updatedAt\":\"[^\"]*\"", ""));
        assertThat(directory.tallies().platforms()).isEqualTo(listed);
        assertThat(client.slugs("q=coachhub")).contains("coachhub");
        assertThat(client.json("/api/v1/platforms/coachhub/history")
                        .get("items")
                        .get(0)
                        .get("what")
                        .asString())
                .isEqualTo("PLATFORM_RESTORED");
    }

    @Test
    void aRemarkIsKeptOnceItIsDecided() throws Exception {
        Contributor author = contributors.member();
        String text = "Ligne un\\nLigne deux <b>😀</b>";
        Case waiting = contributors.filed(
                contributors.post(author, "/remarks", "{\"criterion\": 3, \"text\": \"" + text + "\"}"));
        HttpResponse<String> beyond =
                contributors.post(author, "/remarks", "{\"criterion\": 1e999999, \"text\": \"Trop.\"}");
        assertThat(Client.problem(400, beyond).get("errors").get(0).get("field").asString())
                .isEqualTo("criterion");
        assertThat(remarks.keptOn(3)).isEmpty();

        contributors.decide(contributors.moderator("Alix"), waiting.id(), Outcome.PUBLISH);
        assertThat(remarks.keptOn(3)).containsExactly("Ligne un\nLigne deux <b>😀</b>");
        assertThat(remarks.keptOn(null)).isEmpty();
        contributors.withdraw(waiting.id());
        assertThat(remarks.keptOn(3)).isEmpty();
    }

    @Inject
    vigie.proposal.Remarks remarks;

    @Test
    void aWrongRemarkIsRefused() throws Exception {
        for (String body : List.of("{}", "{\"text\": \"\"}", "{\"text\": \"x\", \"criterion\": 16}")) {
            Client.problem(400, contributors.post(contributors.member(), "/remarks", body));
        }
        contributors.filed(contributors.post(contributors.member(), "/remarks", "{\"text\": \"Merci.\"}"));
    }
}
