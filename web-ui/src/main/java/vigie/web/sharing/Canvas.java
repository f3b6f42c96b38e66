package vigie.web.sharing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Paper of 1200 by 630 pixels in the light colours of the pages ({@code tokens.css}), to be drawn on and kept as a PNG. */
final class Canvas {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    static final Color INK = new Color(0x1c2126);
    static final Color SOFT = new Color(0x535e69);
    static final Color LINE = new Color(0xdcd8cd);
    static final Color ACCENT = new Color(0x0b5566);
    static final Color ACCENT_SOFT = new Color(0xe3eff1);
    private static final Color PAPER = new Color(0xfbfaf6);

    private final BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    Canvas() {
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        box(PAPER, 0, 0, WIDTH, HEIGHT);
    }

    void box(Color colour, double x, double y, double width, double height) {
        pen.setColor(colour);
        pen.fill(new Rectangle2D.Double(x, y, width, height));
    }

    void text(Typeface face, Color colour, String text, double x, double baseline, double size) {
        pen.setColor(colour);
        pen.fill(face.outline(text, x, baseline, size));
    }

    /** Draws something from there on, so many times as large. */
    void at(double x, double y, double scale, Consumer<Graphics2D> drawing) {
        AffineTransform before = pen.getTransform();
        pen.translate(x, y);
        pen.scale(scale, scale);
        drawing.accept(pen);
        pen.setTransform(before);
    }

    byte[] png() {
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        // In memory: ImageIO would else write a file of its own for each.
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, "png", stream);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
