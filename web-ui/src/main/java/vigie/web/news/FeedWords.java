package vigie.web.news;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vigie.directory.HistoryItem;
import vigie.directory.NewsDay;
import vigie.identity.Digest;
import vigie.moderation.Grounds;
import vigie.platform.Platform;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;
import vigie.web.platform.HistoryWords;

/** Says as a feed what changed: of the whole directory platform by platform and day by day, of one platform change by change. */
record FeedWords(PageContext context, FeedAddress address, Questionnaire questionnaire, Grounds grounds) {
    /** Of a digest: decisions and cases are named to nobody. */
    private static final int LONG_ENOUGH = 32;

    AtomFeed of(List<NewsDay> days) {
        AtomFeed feed =
                feed("news", context.text("news.title"), context.to().news().page());
        for (NewsDay day : days) {
            for (NewsDay.Changed platform : day.platforms()) {
                feed.add(
                        id("news/" + day.day() + "/" + platform.slug()),
                        context.text(
                                "news.feed.changed",
                                platform.name(),
                                platform.items().size()),
                        told(platform.slug(), platform.items()),
                        platform.items().getFirst().at(),
                        address.absolute(context.to().platform(platform.slug())));
            }
            if (!day.imported().isEmpty()) {
                feed.add(
                        id("news/" + day.day()),
                        context.text("history.import") + context.text("history.of") + came(day),
                        day.imported().stream()
                                .map(each ->
                                        each.name() + context.text("history.of") + NewsPage.came(context, each.news()))
                                .collect(Collectors.joining("\n")),
                        day.imported().stream()
                                .map(NewsDay.Imported::at)
                                .max(Comparator.naturalOrder())
                                .orElseThrow(),
                        address.absolute(context.to().news().page() + "#"
                                + context.to().news().anchor(day.day().toString())));
            }
        }
        return feed;
    }

    private String came(NewsDay day) {
        return new NewsPage(context, List.of(day), false, null, questionnaire, grounds).came(day);
    }

    AtomFeed of(Platform platform, List<HistoryItem> items) {
        Slug slug = platform.slug();
        HistoryWords words = words(slug);
        AtomFeed feed = feed(
                "history/" + slug,
                context.text("news.feed.of-platform", platform.name()),
                context.to().history(slug));
        items.forEach(item -> feed.add(
                id("history/" + Digest.of(item.key() + item.at()).substring(0, LONG_ENOUGH)),
                head(words, item),
                told(slug, List.of(item)),
                item.at(),
                address.absolute(place(slug, item))));
        return feed;
    }

    private String place(Slug slug, HistoryItem item) {
        if (item.experience() != null) {
            return context.to().experience(slug, item.experience());
        }
        return item.ask() == null
                ? context.to().platform(slug)
                : questionnaire
                        .criterionOf(item.ask())
                        .map(criterion -> context.to().platform(slug, criterion.number()))
                        .orElse(context.to().platform(slug));
    }

    private AtomFeed feed(String name, String title, String page) {
        boolean demonstration = context.site().demonstration();
        String publisher = context.site().publisher();
        return new AtomFeed(
                context.language(),
                id(name),
                demonstration
                        ? context.text("news.feed.demo", title)
                        : title + " – " + context.site().name(),
                demonstration ? context.text("demo.banner") : null,
                publisher == null ? context.site().name() : publisher,
                address.absolute(context.path()),
                address.absolute(page));
    }

    // Feeds of the two languages say different things.
    private String id(String name) {
        return address.tag(context.language().tag() + "/" + name);
    }

    private HistoryWords words(Slug slug) {
        return new HistoryWords(context, questionnaire, grounds, slug);
    }

    private String head(HistoryWords words, HistoryItem item) {
        String what = context.text("history." + item.what().name());
        return item.ask() == null ? what : what + context.text("history.of") + words.ask(item);
    }

    /** A line for what happened, and one for each thing that the page says of it. */
    private String told(Slug slug, List<HistoryItem> items) {
        HistoryWords words = words(slug);
        return items.stream().map(item -> told(words, item)).collect(Collectors.joining("\n\n"));
    }

    private String told(HistoryWords words, HistoryItem item) {
        StringBuilder told = new StringBuilder(head(words, item));
        line(told, item.signature());
        String from = words.from(item);
        String to = words.to(item);
        line(told, to == null || from == null || from.equals(to) ? to : from + " → " + to);
        String ground = words.ground(item);
        line(told, words.by(item) + (ground == null ? "" : context.text("history.because") + ground));
        line(told, item.reason());
        return told.toString();
    }

    private static void line(StringBuilder told, @Nullable String text) {
        if (text != null) {
            told.append('\n').append(text);
        }
    }
}
