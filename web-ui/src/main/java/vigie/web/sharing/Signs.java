package vigie.web.sharing;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import vigie.questionnaire.CriterionState;

/** The eight signs of the pages ({@code component/shapes.jte}) and the site's own, on a field of 20 (the site's: 24) units. */
final class Signs {
    static final double FIELD = 20;
    static final double SITE_FIELD = 24;

    private static final Color FAVOURABLE = new Color(0x1d7446);
    private static final Color MIXED = new Color(0x8a5c0b);
    private static final Color UNFAVOURABLE = new Color(0xb0451f);
    private static final Color ALERT = new Color(0xa3123a);
    private static final Color NEUTRAL = new Color(0x4f5b69);
    private static final Color QUIET = new Color(0x6b7580);

    private Signs() {}

    /** Draws from the origin on; the sign's own colours are left set. */
    static void draw(Graphics2D pen, CriterionState state) {
        switch (state) {
            case FAVOURABLE -> {
                fill(pen, FAVOURABLE, new Ellipse2D.Double(1, 1, 18, 18));
                line(pen, Color.WHITE, 2.2f, path(5.7, 10.4, 8.7, 13.4, 14.4, 7));
            }
            case MIXED -> {
                line(pen, MIXED, 2, new Ellipse2D.Double(2, 2, 16, 16));
                fill(pen, MIXED, new Arc2D.Double(2, 2, 16, 16, -90, 180, Arc2D.CHORD));
            }
            case UNFAVOURABLE -> {
                fill(pen, UNFAVOURABLE, new RoundRectangle2D.Double(1.5, 1.5, 17, 17, 6, 6));
                line(pen, Color.WHITE, 2.6f, new Line2D.Double(5.5, 10, 14.5, 10));
            }
            case ALERT -> {
                Path2D triangle = path(10, 1.2, 19.2, 18.5, 0.8, 18.5);
                triangle.closePath();
                fill(pen, ALERT, triangle);
                line(pen, ALERT, 1, triangle);
                line(pen, Color.WHITE, 2.2f, new Line2D.Double(10, 7.2, 10, 12.4));
                fill(pen, Color.WHITE, new Ellipse2D.Double(8.7, 14.3, 2.6, 2.6));
            }
            case NEUTRAL -> line(pen, NEUTRAL, 2, new Ellipse2D.Double(2, 2, 16, 16));
            case WITHOUT_STANCE -> {
                Path2D sheet = path(4, 1.5, 12.5, 1.5, 16.5, 5.5, 16.5, 18.5, 4, 18.5);
                sheet.closePath();
                line(pen, NEUTRAL, 1.6f, sheet);
                line(pen, NEUTRAL, 1.5f, new Line2D.Double(7, 8.5, 13.5, 8.5));
                line(pen, NEUTRAL, 1.5f, new Line2D.Double(7, 11.5, 13.5, 11.5));
                line(pen, NEUTRAL, 1.5f, new Line2D.Double(7, 14.5, 11, 14.5));
            }
            case UNKNOWN -> {
                pen.setColor(QUIET);
                pen.setStroke(new BasicStroke(
                        1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2.4f, 2.4f}, 0));
                pen.draw(new RoundRectangle2D.Double(2, 2, 16, 16, 6, 6));
            }
            case NOT_APPLICABLE -> line(pen, QUIET, 2, new Line2D.Double(6, 10, 14, 10));
        }
    }

    /** The eye. */
    static void drawSite(Graphics2D pen, Color colour) {
        Path2D eye = new Path2D.Double();
        eye.moveTo(2, 12);
        eye.curveTo(5, 6.5, 8.5, 4, 12, 4);
        eye.curveTo(15.5, 4, 19, 6.5, 22, 12);
        eye.curveTo(19, 17.5, 15.5, 20, 12, 20);
        eye.curveTo(8.5, 20, 5, 17.5, 2, 12);
        eye.closePath();
        line(pen, colour, 1.8f, eye);
        fill(pen, colour, new Ellipse2D.Double(8.6, 8.6, 6.8, 6.8));
    }

    private static void fill(Graphics2D pen, Color colour, Shape shape) {
        pen.setColor(colour);
        pen.fill(shape);
    }

    private static void line(Graphics2D pen, Color colour, float width, Shape shape) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int each = 2; each < points.length; each += 2) {
            path.lineTo(points[each], points[each + 1]);
        }
        return path;
    }
}
