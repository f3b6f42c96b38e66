package vigie.web.sharing;

import java.util.List;
import java.util.stream.IntStream;

/** Draws a {@link Card} as a PNG of 1200 by 630 pixels, in the light colours of the pages. The same card gives the same bytes. */
final class CardPainter {
    private static final double MARGIN = 72;
    private static final double INSIDE = Canvas.WIDTH - 2 * MARGIN;
    private static final double BANNER = 52;
    private static final double BETWEEN_GROUPS = 40;
    private static final double LARGEST_SIGN = 50;
    private static final double LABELS_END = 430;
    private static final double STRIP = 448;
    private static final int KEY_COLUMNS = 4;
    private static final double KEY = 384;
    private static final double KEY_ROW = 66;
    private static final double KEY_SIGN = 42;
    private static final double BESIDE = 54;
    private static final double LARGEST_WORD = 25;
    private static final double SMALLEST_WORD = 12;
    private static final double TITLE_FROM = 138;
    private static final double TITLE_TO = 376;
    private static final double FOOT_RULE = 540;
    private static final double FOOT = 592;

    private final Canvas canvas = new Canvas();

    private CardPainter() {}

    static byte[] ofPlatform(Card card) {
        CardPainter painter = new CardPainter();
        painter.top(card);
        painter.brand(card);
        painter.title(card);
        painter.strip(card.signs());
        painter.foot(card, Typeface.BOLD, 34);
        return painter.canvas.png();
    }

    static byte[] ofSite(Card card) {
        CardPainter painter = new CardPainter();
        painter.top(card);
        painter.siteTitle(card);
        painter.key(card.signs().getFirst().signs());
        painter.foot(card, Typeface.SANS, 24);
        return painter.canvas.png();
    }

    private void top(Card card) {
        if (card.banner() == null) {
            canvas.box(Canvas.ACCENT, 0, 0, Canvas.WIDTH, 10);
            return;
        }
        canvas.box(Canvas.ACCENT_SOFT, 0, 0, Canvas.WIDTH, BANNER);
        FittedText banner = fitted(Typeface.SANS, card.banner(), INSIDE, 24, 14, 1);
        canvas.text(Typeface.SANS, Canvas.ACCENT, banner.lines().getFirst(), MARGIN, BANNER - 18, banner.size());
    }

    private void brand(Card card) {
        double baseline = 112;
        canvas.at(MARGIN, baseline - 40, 52 / Signs.SITE_FIELD, pen -> Signs.drawSite(pen, Canvas.ACCENT));
        FittedText name = fitted(Typeface.SERIF, card.site(), INSIDE / 2, 44, 24, 1);
        canvas.text(Typeface.SERIF, Canvas.ACCENT, name.lines().getFirst(), MARGIN + 66, baseline, name.size());
        FittedText over = fitted(Typeface.SANS, card.over(), INSIDE / 2 - 70, 25, 16, 1);
        right(over.lines().getFirst(), baseline, over.size());
    }

    /** The title with what stands under it, in the middle between the brand and the strip. */
    private void title(Card card) {
        FittedText title = FittedText.of(
                Typeface.SERIF,
                card.title(),
                List.of(
                        new FittedText.Room(INSIDE, 96, 72, 1),
                        new FittedText.Room(INSIDE, 76, 52, 2),
                        new FittedText.Room(INSIDE, 48, 36, 3)));
        FittedText under = fitted(Typeface.SANS, card.under(), INSIDE, 34, 22, 1);
        double leading = title.size() * 1.12;
        double height = title.lines().size() * leading + under.size() * 1.4;
        double baseline = TITLE_FROM + (TITLE_TO - TITLE_FROM - height) / 2 + title.size() * 0.84;
        for (String line : title.lines()) {
            canvas.text(Typeface.SERIF, Canvas.INK, line, MARGIN, baseline, title.size());
            baseline += leading;
        }
        baseline += under.size() * 1.35 - title.size() * 0.84;
        canvas.text(Typeface.SANS, Canvas.SOFT, under.lines().getFirst(), MARGIN, baseline, under.size());
    }

    private void siteTitle(Card card) {
        double baseline = 186;
        canvas.at(MARGIN, baseline - 84, 104 / Signs.SITE_FIELD, pen -> Signs.drawSite(pen, Canvas.ACCENT));
        FittedText title = fitted(Typeface.SERIF, card.title(), INSIDE - 130, 104, 40, 1);
        canvas.text(Typeface.SERIF, Canvas.ACCENT, title.lines().getFirst(), MARGIN + 130, baseline, title.size());
        FittedText under = fitted(Typeface.SANS, card.under(), INSIDE, 40, 22, 2);
        for (int line = 0; line < under.lines().size(); line++) {
            canvas.text(
                    Typeface.SANS,
                    Canvas.INK,
                    under.lines().get(line),
                    MARGIN,
                    272 + line * under.size() * 1.3,
                    under.size());
        }
    }

    private void strip(List<Card.Group> groups) {
        int all = groups.stream().mapToInt(group -> group.signs().size()).sum();
        double pitch = (INSIDE - BETWEEN_GROUPS * (groups.size() - 1)) / all;
        double sign = Math.min(LARGEST_SIGN, pitch * 0.78);
        double size = groups.stream()
                .mapToDouble(group -> label(group, pitch, 23).size())
                .min()
                .orElse(0);
        double x = MARGIN;
        for (Card.Group group : groups) {
            List<String> lines = label(group, pitch, size).lines();
            for (int line = 0; line < lines.size(); line++) {
                double baseline = LABELS_END - (lines.size() - 1 - line) * size * 1.2;
                canvas.text(Typeface.SANS, Canvas.SOFT, lines.get(line), x, baseline, size);
            }
            for (Card.Sign each : group.signs()) {
                canvas.at(x, STRIP, sign / Signs.FIELD, pen -> Signs.draw(pen, each.state()));
                x += pitch;
            }
            x += BETWEEN_GROUPS;
        }
    }

    private static FittedText label(Card.Group group, double pitch, double largest) {
        return fitted(Typeface.SANS, group.label(), group.signs().size() * pitch + BETWEEN_GROUPS / 2, largest, 15, 2);
    }

    /** In columns as wide as their words need. */
    private void key(List<Card.Sign> signs) {
        double size = LARGEST_WORD;
        while (size > SMALLEST_WORD && wide(signs, size) > INSIDE - BETWEEN_GROUPS) {
            size--;
        }
        double between = (INSIDE - wide(signs, size)) / (KEY_COLUMNS - 1);
        double x = MARGIN;
        for (int column = 0; column < KEY_COLUMNS; column++) {
            double y = KEY;
            for (int each = column; each < signs.size(); each += KEY_COLUMNS) {
                Card.Sign sign = signs.get(each);
                canvas.at(x, y, KEY_SIGN / Signs.FIELD, pen -> Signs.draw(pen, sign.state()));
                canvas.text(Typeface.SANS, Canvas.INK, sign.word(), x + BESIDE, y + KEY_SIGN / 2 + size * 0.36, size);
                y += KEY_ROW;
            }
            x += wide(signs, column, size) + between;
        }
    }

    private static double wide(List<Card.Sign> signs, double size) {
        return IntStream.range(0, KEY_COLUMNS)
                .mapToDouble(column -> wide(signs, column, size))
                .sum();
    }

    private static double wide(List<Card.Sign> signs, int column, double size) {
        return IntStream.range(0, signs.size())
                .filter(each -> each % KEY_COLUMNS == column)
                .mapToDouble(
                        each -> BESIDE + Typeface.SANS.width(signs.get(each).word(), size))
                .max()
                .orElse(0);
    }

    private void foot(Card card, Typeface face, double largest) {
        canvas.box(Canvas.LINE, MARGIN, FOOT_RULE, INSIDE, 2);
        double taken = 0;
        if (card.address() != null) {
            FittedText address = fitted(Typeface.SANS, card.address(), INSIDE / 3, 26, 14, 1);
            right(address.lines().getFirst(), FOOT, address.size());
            taken = INSIDE / 3 + BETWEEN_GROUPS;
        }
        FittedText foot = fitted(face, card.foot(), INSIDE - taken, largest, 14, 1);
        canvas.text(face, Canvas.INK, foot.lines().getFirst(), MARGIN, FOOT, foot.size());
    }

    private static FittedText fitted(
            Typeface face, String text, double width, double largest, double smallest, int lines) {
        return FittedText.of(
                face, text, List.of(new FittedText.Room(width, largest, Math.min(smallest, largest), lines)));
    }

    private void right(String text, double baseline, double size) {
        canvas.text(
                Typeface.SANS,
                Canvas.SOFT,
                text,
                Canvas.WIDTH - MARGIN - Typeface.SANS.width(text, size),
                baseline,
                size);
    }
}
