package vigie.proposal;

import java.util.List;

/**
 * What a member says of one ask, as it was sent: nothing of it is checked yet.
 *
 * @param value one code, several, a number or a text, as the ask wants it
 */
public record SentAnswer(String ask, List<String> value, SentText note, List<SentEvidence> evidence) {
    public SentAnswer {
        value = List.copyOf(value);
        evidence = List.copyOf(evidence);
    }

    /**
     * The page itself, which its author read: stored copies come by files alone.
     *
     * @param pageDate empty when the page has none
     * @param quote may be empty
     */
    public record SentEvidence(String kind, String url, String seenOn, String pageDate, String quote) {}
}
