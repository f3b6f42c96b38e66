package vigie.follow;

import java.util.List;
import vigie.directory.NewsItem;
import vigie.mail.Letter;
import vigie.platform.Slug;

/** What a letter of changes says. */
public interface DigestContent {
    /** Platform by platform, the one that changed last first; empty when nothing of it is left. */
    List<Part> of(Letter letter);

    /** A platform with what changed, the latest first. */
    record Part(Slug slug, String name, List<NewsItem> items) {
        public Part {
            items = List.copyOf(items);
        }
    }
}
