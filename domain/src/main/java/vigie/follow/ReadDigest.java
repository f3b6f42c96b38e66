package vigie.follow;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vigie.directory.NewsItem;
import vigie.mail.Letter;
import vigie.mail.LetterCheck;
import vigie.mail.LetterKind;
import vigie.member.MemberId;
import vigie.platform.Slug;

/** What a letter of changes says, at the moment at which it leaves: nothing that was taken off since it was written. */
@Singleton
public class ReadDigest implements DigestContent, LetterCheck {
    /** A letter is no archive: what is older is on the platforms' pages. */
    private static final int MOST = 400;

    private final FollowedNews news;
    private final Digests digests;

    ReadDigest(FollowedNews news, Digests digests) {
        this.news = news;
        this.digests = digests;
    }

    @Override
    public List<Part> of(Letter letter) {
        Map<Slug, List<NewsItem>> parts = new LinkedHashMap<>();
        news.of(member(letter), value(letter, "since"), value(letter, "until"), MOST)
                .forEach(item -> parts.computeIfAbsent(item.slug(), slug -> new ArrayList<>())
                        .add(item));
        return parts.values().stream()
                .map(items -> new Part(items.getFirst().slug(), items.getFirst().name(), items))
                .toList();
    }

    /** Not when nothing is left to say, nor once the member wants no more. */
    @Override
    public boolean isWanted(Letter letter) {
        return letter.kind() != LetterKind.DIGEST
                || (digests.of(member(letter))
                                .filter(setting -> setting.rhythm() != DigestRhythm.NEVER)
                                .isPresent()
                        && !news.of(member(letter), value(letter, "since"), value(letter, "until"), 1)
                                .isEmpty());
    }

    private static MemberId member(Letter letter) {
        UUID member = letter.member();
        return new MemberId(Objects.requireNonNull(member, "A letter of changes is a member's."));
    }

    private static Instant value(Letter letter, String name) {
        return Instant.parse(Objects.requireNonNull(letter.values().get(name), name));
    }
}
