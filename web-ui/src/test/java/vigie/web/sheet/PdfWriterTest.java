package vigie.web.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.jte.TemplateOutput;
import gg.jte.models.runtime.JteModel;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a document, it is set, and nobody else is asked for anything. */
class PdfWriterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final int MILLIS = 300;

    private final PdfWriter writer = new PdfWriter();

    @Test
    void asksNoOtherHost() throws Exception {
        try (ServerSocket host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + host.getLocalPort() + "/";
            write(
                    "<link rel='stylesheet' href='" + address + "a.css'/><style>@import url(" + address
                            + "b.css); body { background: url(" + address + "c.png) }</style>",
                    "<img src='" + address + "d.png' alt='d'/><p>Dit.</p>");
            host.setSoTimeout(MILLIS);
            assertThatThrownBy(host::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void readsNoFile(@TempDir Path folder) throws Exception {
        Path style = Files.writeString(folder.resolve("secret.css"), "p::after { content: ' SECRET' }");
        assertThat(write("<link rel='stylesheet' href='" + style.toUri() + "'/>", "<p>Dit.</p>"))
                .isEqualTo("Dit.");
        assertThat(write("<style>p::after { content: ' SECRET' }</style>", "<p>Dit.</p>"))
                .isEqualTo("Dit. SECRET");
    }

    @Test
    void takesNoEntityOfAnotherFile() {
        assertThatThrownBy(() -> writer.write(
                        page("<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
                                + "<html><head><title>t</title></head><body>&x;</body></html>"),
                        DAY))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "\uFFFE", "\uD800", "😀👩‍👩‍👧", "שלום", "中文", "a\u0301"})
    void setsWhateverIsWritten(String text) throws Exception {
        assertThat(write("", "<p>Avant " + text + " après</p>"))
                .startsWith("Avant ")
                .endsWith(" après");
    }

    @Test
    void setsTheSignsOfBothLanguages() throws Exception {
        String signs = "«\u00a0é\u00a0» À\u202f? œ Œ ç — – … ’ “x” € % · × ≥ ½ ⌘ 12\u202f000";
        assertThat(write("", "<p>" + signs.replace("⌘ ", "") + "</p>"))
                .doesNotContain("#")
                .contains("À\u202f?");
    }

    private String write(String head, String body) throws Exception {
        byte[] bytes = writer.write(
                page("<html xmlns='http://www.w3.org/1999/xhtml' lang='fr'><head><title>Essai</title>"
                        + "<meta name='subject' content='Un essai.'/><style>html { font-family: '" + PdfWriter.SANS
                        + "' }</style>" + head + "</head><body>" + body + "</body></html>"),
                DAY);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf).strip();
        }
    }

    private static JteModel page(String xhtml) {
        return new JteModel() {
            @Override
            public void render(TemplateOutput output) {
                output.writeContent(xhtml);
            }

            @Override
            public void writeTo(TemplateOutput output) {
                render(output);
            }
        };
    }
}
