package vigie.web.sharing;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A font that comes along, drawn as shapes: the machine's own fonts are not asked for, and where there are none Java's text
 * would fail. All lengths in pixels; docs/adr/0032.
 */
final class Typeface {
    static final Typeface SANS = new Typeface("LiberationSans-Regular");
    static final Typeface BOLD = new Typeface("LiberationSans-Bold");
    static final Typeface SERIF = new Typeface("LiberationSerif-Bold");

    private final TrueTypeFont font;
    private final CmapLookup signs;
    private final double unitsPerEm;
    private final Map<Integer, Glyph> glyphs = new ConcurrentHashMap<>();

    /** @param outline in the font's units, upwards */
    private record Glyph(GeneralPath outline, int advance) {}

    private Typeface(String name) {
        try (InputStream file = Typeface.class.getResourceAsStream("/liberation/" + name + ".ttf")) {
            if (file == null) {
                throw new IllegalStateException("No font " + name);
            }
            font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            signs = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    /** What can be drawn of a text that people wrote: signs that the font lacks are left out, and so is what parts them. */
    String drawable(String text) {
        StringBuilder drawable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(sign -> !Character.isISOControl(sign) && signs.getGlyphId(sign) != 0)
                .forEach(drawable::appendCodePoint);
        return drawable.toString().replaceAll(" {2,}", " ").strip();
    }

    double width(String text, double size) {
        return text.codePoints().mapToLong(sign -> glyph(sign).advance()).sum() * size / unitsPerEm;
    }

    /** @param size of an em */
    Shape outline(String text, double x, double baseline, double size) {
        Path2D line = new Path2D.Double();
        double scale = size / unitsPerEm;
        double pen = x;
        for (int sign : text.codePoints().toArray()) {
            Glyph glyph = glyph(sign);
            line.append(
                    glyph.outline().getPathIterator(new AffineTransform(scale, 0, 0, -scale, pen, baseline)), false);
            pen += glyph.advance() * scale;
        }
        return line;
    }

    private Glyph glyph(int sign) {
        return glyphs.computeIfAbsent(sign, this::read);
    }

    // The font's file is read by one at a time.
    private synchronized Glyph read(int sign) {
        try {
            int id = signs.getGlyphId(sign);
            @Nullable GlyphData data = font.getGlyph().getGlyph(id);
            return new Glyph(data == null ? new GeneralPath() : data.getPath(), font.getAdvanceWidth(id));
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }
}
