package vigie.api.mail;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vigie.api.http.SiteAddress;
import vigie.api.mail.WrittenLetter.Link;
import vigie.api.mail.WrittenLetter.Section;
import vigie.directory.HistoryItem;
import vigie.directory.ImportedNews;
import vigie.directory.NewsItem;
import vigie.follow.DigestContent;
import vigie.language.Language;
import vigie.language.Typography;
import vigie.mail.Letter;
import vigie.questionnaire.Questionnaire;
import vigie.questionnaire.Questionnaires;

/** Words what changed, platform by platform: a line for each change, which leads to its place. */
@Singleton
final class WordDigest {
    /** Of one platform; what is more is on the page of its history. */
    private static final int LINES = 12;

    private static final String NONE = "none";

    private final DigestContent content;
    private final Questionnaires questionnaires;
    private final LetterWords words;
    private final SiteAddress site;

    WordDigest(DigestContent content, Questionnaires questionnaires, LetterWords words, SiteAddress site) {
        this.content = content;
        this.questionnaires = questionnaires;
        this.words = words;
        this.site = site;
    }

    List<Section> sections(Letter letter) {
        return content.of(letter).stream()
                .map(part -> section(part, letter.language()))
                .toList();
    }

    private Section section(DigestContent.Part part, Language language) {
        String slug = part.slug().value();
        List<Link> lines = new ArrayList<>();
        for (NewsItem item :
                part.items().subList(0, Math.min(LINES, part.items().size()))) {
            lines.add(line(item, language));
        }
        int more = part.items().size() - lines.size();
        if (more > 0) {
            lines.add(link("more", Map.of("more", more), "history-path", Map.of("slug", slug), language));
        }
        return new Section(new Link(part.name(), path("platform-path", Map.of("slug", slug), language)), lines);
    }

    private Link line(NewsItem item, Language language) {
        Map<String, Object> said = new HashMap<>(Map.of("what", "IMPORTED", "ask", NONE, "published", 0, "updated", 0));
        Map<String, Object> place = new HashMap<>(Map.of("slug", item.slug().value()));
        ImportedNews imported = item.imported();
        if (imported != null) {
            said.put("what", imported.isNew() ? "IMPORTED_NEW" : "IMPORTED");
            said.put("published", imported.published());
            said.put("updated", imported.updated());
        }
        HistoryItem change = item.change();
        if (change == null) {
            return link("line", said, "history-path", place, language);
        }
        said.put("what", change.what().name());
        Link line = link("line", said, place(change, said, place, language), place, language);
        return change.signature() == null
                ? line
                : new Link(line.words() + " (" + change.signature() + ")", line.address());
    }

    /** Where the change is seen; notes in the maps what its words need. */
    private String place(HistoryItem change, Map<String, Object> said, Map<String, Object> place, Language language) {
        String ask = change.ask();
        if (change.experience() != null) {
            place.put("experience", change.experience().toString());
            return "experience-path";
        }
        if (ask == null) {
            return "history-path";
        }
        Questionnaire questionnaire = questionnaires.current();
        said.put(
                "ask",
                questionnaire
                        .ask(ask)
                        .map(known -> Typography.set(known.label().in(language), language))
                        .orElse(ask));
        return questionnaire
                .criterionOf(ask)
                .map(criterion -> {
                    place.put("number", String.valueOf(criterion.number()));
                    return "criterion-path";
                })
                .orElse("history-path");
    }

    private Link link(String part, Map<String, ?> said, String path, Map<String, ?> place, Language language) {
        return new Link(words.say(language, "DIGEST." + part, said), path(path, place, language));
    }

    private String path(String path, Map<String, ?> place, Language language) {
        return site.absolute(words.say(language, "DIGEST." + path, place));
    }
}
