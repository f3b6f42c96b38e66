package vigie.web.news;

import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.jspecify.annotations.Nullable;
import vigie.language.Language;

/** A feed as RFC 4287 has it: all texts are plain, so that nothing in them is ever markup. */
final class AtomFeed {
    static final String TYPE = "application/atom+xml";

    private final Language language;
    private final Feed feed = new Feed("atom_1.0");
    private final List<Entry> entries = new ArrayList<>();
    private Instant updated = Instant.EPOCH;

    /**
     * @param id which never changes
     * @param subtitle null when there is nothing more to say
     * @param author who answers for it
     * @param self where it is itself
     * @param page where people read the same
     */
    AtomFeed(
            Language language,
            String id,
            String title,
            @Nullable String subtitle,
            String author,
            String self,
            String page) {
        this.language = language;
        feed.setId(id);
        feed.setTitle(readable(title));
        if (subtitle != null) {
            feed.setSubtitle(plain(subtitle));
        }
        Person person = new Person();
        person.setName(readable(author));
        feed.setAuthors(List.of(person));
        feed.setOtherLinks(List.of(link("self", TYPE, self)));
        feed.setAlternateLinks(List.of(link("alternate", "text/html", page)));
    }

    /** @param id which never changes, and is no other entry's */
    AtomFeed add(String id, String title, String summary, Instant at, String page) {
        Entry entry = new Entry();
        entry.setId(id);
        entry.setTitle(readable(title));
        entry.setSummary(plain(summary));
        entry.setUpdated(Date.from(at));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", page)));
        entries.add(entry);
        updated = at.isAfter(updated) ? at : updated;
        return this;
    }

    byte[] bytes() {
        feed.setEntries(entries);
        feed.setUpdated(Date.from(updated));
        try {
            Document document = new WireFeedOutput().outputJDom(feed);
            document.getRootElement().setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
            return new XMLOutputter(Format.getRawFormat().setEncoding("UTF-8"))
                    .outputString(document)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (FeedException incomplete) {
            throw new IllegalStateException("A feed that is no feed", incomplete);
        }
    }

    private static Link link(String rel, String type, String address) {
        Link link = new Link();
        link.setRel(rel);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static Content plain(String text) {
        Content content = new Content();
        content.setType(Content.TEXT);
        content.setValue(readable(text));
        return content;
    }

    // What no XML can hold, people do not see either.
    private static String readable(String text) {
        StringBuilder readable = new StringBuilder();
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(readable::appendCodePoint);
        return readable.toString();
    }
}
