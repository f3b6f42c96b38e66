package client;

import client.api.AccountApi;
import client.api.ContributingApi;
import client.api.DirectoryApi;
import client.api.ModeratingApi;
import client.invoker.ApiClient;
import client.invoker.ApiResponse;
import client.model.*;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A coach and a moderator at work, with nothing but the generated client. */
public final class Story {
    private static final String EMAIL = "programme@coachs.example";
    private static final String PASSWORD = "six canards sous la pluie";
    private static final String SLUG = "hireclub";

    private final String server;
    private final Map<String, Object> found = new LinkedHashMap<>();

    private Story(String server) {
        this.server = server;
    }

    /**
     * What was read back of all that was written.
     *
     * @param token what the letter to an address bears
     */
    public static Map<String, Object> tell(
            String server, UnaryOperator<String> token, String moderator, String moderatorsPassword) throws Exception {
        Story story = new Story(server);
        story.run(token, moderator, moderatorsPassword);
        return story.found;
    }

    private void run(UnaryOperator<String> token, String moderator, String moderatorsPassword) throws Exception {
        AccountApi account = new AccountApi(visitor());
        account.register(
                new Registration().email(EMAIL).password(PASSWORD).displayName("Camille Durand").language(Language.FR),
                "register-1",
                "fr");
        account.confirmAddress(new LetterToken().token(token.apply(EMAIL)), null, "fr");
        ApiClient coach = signedIn(account, EMAIL, PASSWORD);
        found.put("name", new AccountApi(coach).readMe(null, null).getDisplayName());

        ContributingApi contributing = new ContributingApi(coach);
        SavedExperience sent = contributing.writeMyExperience(SLUG, experience(), null, "*", "experience-1", "fr");
        Filed answered = contributing.proposeAnswer(SLUG, answer(), "answer-1", "fr");
        found.put("sent", List.of(sent.getStatus(), answered.getStatus()));

        ModeratingApi moderating = new ModeratingApi(signedIn(account, moderator, moderatorsPassword));
        List<String> waiting = moderating
                .listCases(
                        CaseState.OPEN,
                        List.of(CaseKind.EXPERIENCE, CaseKind.ANSWER),
                        SLUG,
                        null,
                        null,
                        null,
                        20,
                        null,
                        null,
                        "fr")
                .getItems()
                .stream()
                .map(CaseListItem::getId)
                .toList();
        found.put("both wait", waiting.contains(sent.getCase()) && waiting.contains(answered.getCase()));
        found.put("decided", List.of(publish(moderating, sent.getCase()), publish(moderating, answered.getCase())));

        DirectoryApi directory = new DirectoryApi(visitor());
        readBack(directory);
        contributing.withdrawMyExperience(SLUG, null, null, "fr");
        found.put("left", directory.listExperiences(SLUG, null, null, null, null).getItems());
    }

    private ApiClient visitor() {
        URI there = URI.create(server);
        return new ApiClient().setScheme(there.getScheme()).setHost(there.getHost()).setPort(there.getPort());
    }

    private ApiClient signedIn(AccountApi account, String email, String password) throws Exception {
        Token token = account.signIn(new Login().email(email).password(password), "fr");
        return visitor()
                .setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token.getAccessToken()));
    }

    private static WrittenExperience experience() {
        return new WrittenExperience()
                .relation(Relation.ENDED)
                .from("2024-03")
                .to("2025-06")
                .sessions(SessionBand.UP_TO_50)
                .ratings(List.of(rated(1, 5), rated(11, 2), rated(13, 4).comment("Écrit « noir sur blanc ».")))
                .text("Les missions arrivaient chaque mois.\nPuis plus rien.")
                .signedAs(SignedAs.PSEUDONYM)
                .pseudonym("Mouette")
                .submit(true);
    }

    private static WrittenExperienceRating rated(int criterion, int rating) {
        return new WrittenExperienceRating().criterion(criterion).rating(rating);
    }

    private static ProposedAnswer answer() {
        return new ProposedAnswer()
                .ask("1a")
                .value("OPTIONAL")
                .note(new TextOrBoth("Lisez l'article 4."))
                .evidence(List.of(new Source()
                        .kind(EvidenceKind.PUBLIC_TERMS)
                        .url(URI.create("https://hireclub.example/terms"))
                        .seenOn(LocalDate.of(2026, 1, 10))));
    }

    private static String publish(ModeratingApi moderating, String id) throws Exception {
        UUID theCase = UUID.fromString(id);
        ApiResponse<ModelCase> read = moderating.readCaseWithHttpInfo(theCase, null, "fr");
        String seen = read.getHeaders().get("etag").getFirst();
        return moderating
                .decideCase(theCase, seen, new TakenDecision().outcome(Outcome.PUBLISH), "decide-" + id, "fr")
                .getStatus()
                .getValue();
    }

    private void readBack(DirectoryApi directory) throws Exception {
        ExperienceListItem experience =
                directory.listExperiences(SLUG, 20, null, null, "fr").getItems().getFirst();
        found.put("text", experience.getText());
        found.put("signed", experience.getSignedAs());
        Map<Integer, Integer> ratings = new LinkedHashMap<>();
        experience.getRatings().forEach(each -> ratings.put(each.getCriterion(), each.getRating()));
        found.put("ratings", ratings);
        found.put("comment", experience.getRatings().getLast().getComment());
        Answer answer = directory.readPlatform(SLUG, null, "fr").getCriteria().getFirst().getAnswers().stream()
                .filter(each -> each.getAsk().equals("1a"))
                .findFirst()
                .orElseThrow();
        found.put("value", answer.getValue());
        found.put("note", answer.getNote().getFr());
        found.put("seen", answer.getEvidence().getFirst().getSeenOn().toString());
    }
}
