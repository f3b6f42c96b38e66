package vigie.web.news;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vigie.directory.ImportedNews;
import vigie.directory.NewsDay;
import vigie.moderation.Grounds;
import vigie.platform.Slug;
import vigie.questionnaire.Questionnaire;
import vigie.web.layout.PageContext;
import vigie.web.platform.HistoryWords;

/**
 * What changed, day by day.
 *
 * @param continued whether it goes on from a page before
 * @param next cursor of what comes after; null when nothing does
 */
public record NewsPage(
        PageContext context,
        List<NewsDay> days,
        boolean continued,
        @Nullable String next,
        Questionnaire questionnaire,
        Grounds grounds) {
    /** More changes of a platform on a day than this fold into a line; so do more platforms of an import. */
    private static final int SHOWN_OPEN = 3;

    public String title() {
        return context.text(continued ? "news.title.continued" : "news.title");
    }

    public String anchor(NewsDay day) {
        return context.to().news().anchor(day.day().toString());
    }

    public boolean folds(NewsDay.Changed platform) {
        return platform.items().size() > SHOWN_OPEN;
    }

    /** Whether what imports brought on a day is told in one line first. */
    public boolean folds(NewsDay day) {
        return day.imported().size() > SHOWN_OPEN;
    }

    public HistoryWords words(Slug platform) {
        return new HistoryWords(context, questionnaire, grounds, platform);
    }

    /** All that imports brought on a day. */
    public String came(NewsDay day) {
        List<String> parts = new ArrayList<>();
        if (day.added() > 0) {
            parts.add(context.text("news.added", day.added()));
        }
        answers(parts, context, day.published(), day.updated());
        return String.join(", ", parts);
    }

    /** What an import brought to one platform. */
    public String came(NewsDay.Imported platform) {
        return came(context, platform.news());
    }

    static String came(PageContext context, ImportedNews news) {
        List<String> parts = new ArrayList<>();
        if (news.isNew()) {
            parts.add(context.text("news.new"));
        }
        answers(parts, context, news.published(), news.updated());
        return String.join(", ", parts);
    }

    private static void answers(List<String> parts, PageContext context, int published, int updated) {
        if (published > 0) {
            parts.add(context.text("news.published", published));
        }
        if (updated > 0) {
            parts.add(context.text("news.updated", updated));
        }
    }
}
