package vigie.proposal;

import java.util.List;

/** A platform that the directory lacks, as a member describes it: nothing of it is checked yet. */
public record SentPlatform(
        String name, String kind, String website, List<String> languages, List<String> offers, SentText summary) {
    public SentPlatform {
        languages = List.copyOf(languages);
        offers = List.copyOf(offers);
    }
}
