package vigie.moderation;

import static java.util.stream.Collectors.toSet;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vigie.member.MemberId;
import vigie.moderation.HintFacts.Contributor;
import vigie.platform.PlatformId;

/** Notices what a moderator may want to look at in what somebody sends; decides nothing. */
@Singleton
public class NoticeHints {
    /** So many accounts on one platform in so long: the directory's platforms get a few contributions a month. */
    public static final int BURST_ACCOUNTS = 5;

    public static final Duration BURST_WITHIN = Duration.ofDays(7);

    /** Accounts are compared with those that contributed to the platform this long ago at most: longer ago is chance. */
    public static final Duration ALIKE_WITHIN = Duration.ofDays(30);

    private final HintFacts facts;
    private final InstantSource time;

    NoticeHints(HintFacts facts, InstantSource time) {
        this.facts = facts;
        this.time = time;
    }

    /**
     * Called once for each text that is sent, in the transaction that stores it and before its case is opened. What it notices
     * about accounts it also adds to what else waits on the platform.
     *
     * @param platform null for a new platform, a remark
     * @param texts all that its author wrote in words of their own
     */
    @Transactional
    public Set<Hint> notice(
            CaseKind kind, @Nullable PlatformId platform, @Nullable MemberId author, Collection<String> texts) {
        Set<Hint> hints = inWords(texts);
        if (isSentAgain(author, texts)) {
            hints.add(Hint.SAME_TEXT);
        }
        if (platform != null && author != null && (kind == CaseKind.ANSWER || kind == CaseKind.EXPERIENCE)) {
            hints.addAll(amongAccounts(platform, author));
        }
        return hints;
    }

    private Set<Hint> inWords(Collection<String> texts) {
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        PersonNames names = new PersonNames(texts.isEmpty() ? Set.of() : facts.platformNames());
        for (String text : texts) {
            if (ContactDetails.holdEmailAddress(text)) {
                hints.add(Hint.EMAIL_ADDRESS);
            }
            if (ContactDetails.holdPhoneNumber(text)) {
                hints.add(Hint.PHONE_NUMBER);
            }
            if (names.seemIn(text)) {
                hints.add(Hint.NAMES_A_PERSON);
            }
        }
        return hints;
    }

    private boolean isSentAgain(@Nullable MemberId author, Collection<String> texts) {
        Set<String> digests = texts.stream()
                .map(FoldedText::of)
                .filter(FoldedText::isLongEnough)
                .map(FoldedText::digest)
                .collect(toSet());
        if (digests.isEmpty()) {
            return false;
        }
        boolean again = facts.sentByAnother(digests, author);
        facts.keep(digests, author, time.instant());
        return again;
    }

    private Set<Hint> amongAccounts(PlatformId platform, MemberId author) {
        Instant now = time.instant();
        List<Contributor> contributors = facts.contributors(platform, now.minus(ALIKE_WITHIN), author, now);
        Set<Hint> hints = EnumSet.noneOf(Hint.class);
        Set<MemberId> burst = contributors.stream()
                .filter(each -> !each.contributedAt().isBefore(now.minus(BURST_WITHIN)))
                .map(Contributor::member)
                .collect(toSet());
        if (burst.size() >= BURST_ACCOUNTS) {
            hints.add(Hint.BURST);
            facts.add(Hint.BURST, platform, burst);
        }
        Set<MemberId> alike = AlikeAccounts.to(author, contributors);
        if (!alike.isEmpty()) {
            hints.add(Hint.ALIKE_ACCOUNTS);
            facts.add(Hint.ALIKE_ACCOUNTS, platform, alike);
        }
        return hints;
    }
}
