package vigie.moderation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.refusal.Refusal;

/**
 * All that a moderator has before them.
 *
 * @param author null for a visitor's report, and once the account is deleted
 * @param lines what is proposed beside what is published
 * @param decisions on this case, oldest first
 * @param earlier decisions on other things of the same author, newest first
 * @param bar why this moderator may not decide on it; null when they may
 * @param gone how what a waiting report is about left the site meanwhile; null for everything else
 * @param possible what they may decide now; none when they are barred
 * @param takeTwo those of the possible ones that wait for a second moderator
 * @param grounds those that go with each of the possible ones that needs one
 * @param appeal the case of an appeal that waits: until then nothing is decided here; null when there is none
 * @param mayTakeBack whether this moderator decided first, and may take that back
 */
public record CaseFile(
        Case present,
        @Nullable CasePlatform platform,
        @Nullable CaseAuthor author,
        List<CaseLine> lines,
        List<NamedDecision> decisions,
        List<EarlierDecision> earlier,
        @Nullable Refusal bar,
        @Nullable CaseStatus gone,
        List<Outcome> possible,
        Set<Outcome> takeTwo,
        Map<Outcome, List<Ground>> grounds,
        @Nullable CaseId appeal,
        boolean mayTakeBack) {
    public CaseFile {
        lines = List.copyOf(lines);
        decisions = List.copyOf(decisions);
        earlier = List.copyOf(earlier);
        possible = List.copyOf(possible);
        takeTwo = Set.copyOf(takeTwo);
        grounds = Map.copyOf(grounds);
    }
}
