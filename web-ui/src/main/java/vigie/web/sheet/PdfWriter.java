package vigie.web.sheet;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.StringOutput;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Sets a document of ours as a tagged PDF (PDF/UA) with fonts that come along; docs/adr/0030. The same document of the same
 * day gives the same bytes.
 */
@Singleton
class PdfWriter {
    static final String SANS = "Liberation Sans";
    static final String SERIF = "Liberation Serif";

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    /** What XML cannot hold, although text may: only marks for programs. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final byte[] sans = font("LiberationSans-Regular");
    private final byte[] boldSans = font("LiberationSans-Bold");
    private final byte[] boldSerif = font("LiberationSerif-Bold");

    PdfWriter() {
        XRLog.setLoggerImpl(new PdfLog());
    }

    /**
     * @param page well-formed XHTML with its language, title, author and subject; styles within it
     * @param made the day it says that it was made
     */
    byte[] write(JteModel page, LocalDate made) {
        StringOutput xhtml = new StringOutput();
        page.render(xhtml);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(tree(xhtml.toString()), bytes).buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(made.atStartOfDay(ZoneOffset.UTC)));
            // Else the file's identifier would hold the moment.
            pdf.setDocumentId(made.toEpochDay());
            pdf.save(bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private PdfRendererBuilder builder(Document document, ByteArrayOutputStream bytes) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer("Vigie");
        builder.withW3cDocument(document, null);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.toStream(bytes);
        // All that it needs is in it: whatever else it may name is asked of nobody.
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (address, kind) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useFont(from(sans), SANS, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(from(boldSans), SANS, BOLD, FontStyle.NORMAL, true);
        builder.useFont(from(boldSerif), SERIF, BOLD, FontStyle.NORMAL, true);
        return builder;
    }

    private static FSSupplier<InputStream> from(byte[] font) {
        return () -> new ByteArrayInputStream(font);
    }

    private static Document tree(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            String xml = NOT_XML.matcher(xhtml).replaceAll("\uFFFD");
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (ParserConfigurationException | SAXException | IOException notOurs) {
            throw new IllegalStateException("A template wrote what is no XML.", notOurs);
        }
    }

    private static byte[] font(String name) {
        String path = "/liberation/" + name + ".ttf";
        try (InputStream file = PdfWriter.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("No font " + path);
            }
            return file.readAllBytes();
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
