package vigie.web.discovery;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A list of addresses as sitemaps.org has it: of pages, or of such lists. */
final class Sitemap {
    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();
    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private Sitemap(String root, boolean languages) {
        try {
            xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SITEMAP);
            if (languages) {
                xml.writeNamespace("xhtml", XHTML);
            }
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    static Sitemap ofFiles() {
        return new Sitemap("sitemapindex", false);
    }

    static Sitemap ofPages() {
        return new Sitemap("urlset", true);
    }

    /** @param changed null when not known */
    Sitemap file(String address, @Nullable Instant changed) {
        return write(() -> {
            xml.writeStartElement("sitemap");
            place(address, changed);
            xml.writeEndElement();
        });
    }

    /** A page in both languages, each of which names the other; who reads neither is shown the French one. */
    Sitemap page(String french, String english, @Nullable Instant changed) {
        return write(() -> {
            for (String own : new String[] {french, english}) {
                xml.writeStartElement("url");
                place(own, changed);
                language("fr", french);
                language("en", english);
                language("x-default", french);
                xml.writeEndElement();
            }
        });
    }

    byte[] bytes() {
        write(() -> {
            xml.writeEndDocument();
            xml.close();
        });
        return bytes.toByteArray();
    }

    private void place(String address, @Nullable Instant changed) throws XMLStreamException {
        element("loc", address);
        if (changed != null) {
            element("lastmod", changed.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void language(String tag, String address) throws XMLStreamException {
        xml.writeEmptyElement("xhtml", "link", XHTML);
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", tag);
        xml.writeAttribute("href", address);
    }

    private Sitemap write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }
}
