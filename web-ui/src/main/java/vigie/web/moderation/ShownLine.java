package vigie.web.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseId;
import vigie.moderation.CaseLine;
import vigie.platform.WebAddress;
import vigie.web.form.Form;
import vigie.web.layout.PageContext;
import vigie.web.moderation.TextDifference.Span;

/**
 * A line of a case as its page shows it.
 *
 * @param changed false when what is proposed is what is published
 * @param spans the text, in stretches that stay, go or come
 * @param address what may be followed in a new context; null when nothing may
 * @param about another case that it names; null when it names none
 */
public record ShownLine(
        String label,
        boolean changed,
        List<Span> spans,
        @Nullable String address,
        @Nullable CaseId about) {
    /** @param comparing false when nothing is published beside which it could stand */
    static ShownLine of(CaseLine line, LineWords words, boolean comparing) {
        CaseField field = CaseField.of(line.field()).orElse(null);
        String published = comparing ? line.published() : null;
        String before = field == null || published == null ? published : words.value(field, published);
        String after = field == null || line.proposed() == null ? line.proposed() : words.value(field, line.proposed());
        return new ShownLine(
                words.label(line.field()),
                line.changes(),
                field != null && field.isWhole()
                        ? TextDifference.ofWholes(before, after)
                        : TextDifference.of(before, after),
                field != null && field.isAddress() ? address(line.proposed()) : null,
                field != null && field.isCase() ? about(line.proposed()) : null);
    }

    private static @Nullable String address(@Nullable String proposed) {
        return proposed != null && WebAddress.isOne(proposed) ? proposed : null;
    }

    private static @Nullable CaseId about(@Nullable String proposed) {
        UUID id = proposed == null ? null : Form.identifier(proposed).orElse(null);
        return id == null ? null : new CaseId(id);
    }

    /** The words that tell who cannot see it that a stretch goes or comes; empty when it stays. */
    public static String said(Span span, PageContext context) {
        return switch (span.kind()) {
            case SAME -> "";
            case GONE -> context.text("case.gone");
            case NEW -> context.text("case.new");
        };
    }

    public static boolean goes(Span span) {
        return span.kind() == TextDifference.Kind.GONE;
    }

    public static boolean comes(Span span) {
        return span.kind() == TextDifference.Kind.NEW;
    }
}
