package vigie.follow;

import java.time.Instant;
import java.util.List;
import vigie.directory.NewsItem;
import vigie.member.MemberId;

/** What changed of the platforms that somebody follows. */
public interface FollowedNews {
    /**
     * The latest first, of what is in the directory now; nothing that was before the member followed the platform.
     *
     * @param since nothing that was then or earlier
     * @param until nothing that was later
     */
    List<NewsItem> of(MemberId member, Instant since, Instant until, int limit);
}
