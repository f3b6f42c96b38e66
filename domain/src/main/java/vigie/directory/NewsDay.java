package vigie.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vigie.language.DayAndHour;
import vigie.platform.Slug;

/**
 * What changed on a day, as everywhere on the pages that of Paris.
 *
 * @param platforms those that people changed, the latest change first
 * @param imported those that imports changed, by name: hundreds of answers that came with one file read as one line
 */
public record NewsDay(LocalDate day, List<Changed> platforms, List<Imported> imported) {
    public NewsDay {
        platforms = List.copyOf(platforms);
        imported = List.copyOf(imported);
    }

    /** A platform with what changed, the latest first. */
    public record Changed(Slug slug, String name, List<HistoryItem> items) {
        public Changed {
            items = List.copyOf(items);
        }
    }

    /** @param at when the last import of that day was */
    public record Imported(Slug slug, String name, ImportedNews news, Instant at) {
        private Imported and(Imported more) {
            return new Imported(slug, name, news.and(more.news), at.isAfter(more.at) ? at : more.at);
        }
    }

    /** The days of these changes, in the order that they come in: the latest first. */
    public static List<NewsDay> of(List<NewsItem> items) {
        Map<LocalDate, List<NewsItem>> byDay = new LinkedHashMap<>();
        for (NewsItem item : items) {
            byDay.computeIfAbsent(DayAndHour.date(item.at()), day -> new ArrayList<>())
                    .add(item);
        }
        return byDay.entrySet().stream()
                .map(day -> new NewsDay(day.getKey(), changed(day.getValue()), imported(day.getValue())))
                .toList();
    }

    private static List<Changed> changed(List<NewsItem> items) {
        Map<Slug, String> names = new LinkedHashMap<>();
        Map<Slug, List<HistoryItem>> changes = new LinkedHashMap<>();
        for (NewsItem item : items) {
            HistoryItem change = item.change();
            if (change != null) {
                names.put(item.slug(), item.name());
                changes.computeIfAbsent(item.slug(), slug -> new ArrayList<>()).add(change);
            }
        }
        return changes.entrySet().stream()
                .map(each ->
                        new Changed(each.getKey(), names.getOrDefault(each.getKey(), ""), List.copyOf(each.getValue())))
                .toList();
    }

    private static List<Imported> imported(List<NewsItem> items) {
        Map<Slug, Imported> imported = new LinkedHashMap<>();
        for (NewsItem item : items) {
            ImportedNews news = item.imported();
            if (news != null) {
                imported.merge(item.slug(), new Imported(item.slug(), item.name(), news, item.at()), Imported::and);
            }
        }
        return imported.values().stream()
                .sorted(Comparator.comparing(Imported::name)
                        .thenComparing(each -> each.slug().value()))
                .toList();
    }

    public int added() {
        return (int) imported.stream().filter(each -> each.news().isNew()).count();
    }

    public int published() {
        return imported.stream().mapToInt(each -> each.news().published()).sum();
    }

    public int updated() {
        return imported.stream().mapToInt(each -> each.news().updated()).sum();
    }
}
