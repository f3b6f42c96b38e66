package vigie.follow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vigie.directory.HistoryEvent;
import vigie.directory.HistoryItem;
import vigie.directory.HistorySource;
import vigie.directory.NewsItem;
import vigie.mail.Letter;
import vigie.mail.LetterKind;
import vigie.member.MemberId;
import vigie.member.MemberKit;
import vigie.platform.InMemoryPlatforms;
import vigie.platform.Platform;
import vigie.platform.SamplePlatform;

/** Adds following, of Koach and Agenda. */
final class FollowKit extends MemberKit {
    final InMemoryPlatforms platforms = new InMemoryPlatforms();
    final InMemoryFollows follows = new InMemoryFollows(platforms);
    final InMemoryDigests digests = new InMemoryDigests(members);
    final List<NewsItem> changes = new ArrayList<>();
    final FollowPlatform follow = new FollowPlatform(follows, digests, platforms, time);
    final ChooseRhythm choose = new ChooseRhythm(digests, time);
    final WriteDigests write = new WriteDigests(digests, this::news, letters, secrets, time);
    final ReadDigest read = new ReadDigest(this::news, digests);
    final Platform koach;
    final Platform agenda;

    FollowKit() {
        platforms.add(SamplePlatform.koach());
        platforms.add(SamplePlatform.another());
        koach = platforms.named("koach");
        agenda = platforms.named("agenda");
    }

    /** Something changes now. */
    void change(Platform platform) {
        changes.add(NewsItem.told(
                platform.slug(),
                platform.name(),
                new HistoryItem(
                        "B-" + changes.size(),
                        time.instant(),
                        HistoryEvent.ANSWER_PUBLISHED,
                        "1a",
                        null,
                        null,
                        HistorySource.MODERATOR,
                        null,
                        null,
                        null,
                        null,
                        null)));
    }

    private List<NewsItem> news(MemberId member, Instant since, Instant until, int limit) {
        return changes.stream()
                .filter(item -> item.at().isAfter(since) && !item.at().isAfter(until))
                .filter(item -> platforms
                        .listed(item.slug())
                        .filter(platform -> item.at().isAfter(follows.since(member, platform.id())))
                        .isPresent())
                .sorted(Comparator.comparing(NewsItem::at).reversed())
                .limit(limit)
                .toList();
    }

    /** Sees to all that are due. */
    void writeAll() {
        boolean written = true;
        while (written) {
            written = write.writeNext();
        }
    }

    List<Letter> digestLetters() {
        return outbox.letters().stream()
                .filter(letter -> letter.kind() == LetterKind.DIGEST)
                .toList();
    }
}
