package vigie.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vigie.member.Member;
import vigie.moderation.Outcome;

/** Coaches of a site whose ratings are published. */
public final class Raters {
    private final Api api;
    private final Coaches coaches;
    private final Moderators moderators;

    public Raters(Site site) {
        api = new Api(site);
        coaches = new Coaches(site);
        moderators = new Moderators(site);
    }

    /** So many, each giving the first criteria these stars, in experiences that last: all weigh 1. */
    public void rate(int many, String slug, int... stars) throws Exception {
        for (int coach = 0; coach < many; coach++) {
            rate(slug, stars);
        }
    }

    private void rate(String slug, int... stars) throws Exception {
        Member coach = coaches.member();
        List<String> ratings = IntStream.range(0, stars.length)
                .mapToObj(index -> "{\"criterion\": " + (index + 1) + ", \"rating\": " + stars[index] + "}")
                .toList();
        api.sent(coach, "PUT", "/platforms/" + slug + "/experiences/mine", """
                {"relation": "ACTIVE", "from": "2024-03", "to": null, "sessions": "UP_TO_50", "ratings": [%s],
                 "text": "Lire le contrat.", "signedAs": "DISPLAY_NAME", "submit": true}""".formatted(
                        ratings.stream().collect(Collectors.joining(", "))));
        moderators.decide(coach, slug, Outcome.PUBLISH);
    }
}
