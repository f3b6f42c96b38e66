package vigie.web.moderation;

import java.util.List;
import vigie.moderation.CaseFile;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseStatus;
import vigie.web.layout.PageContext;

/** What a case proposes, and what is published beside it where something is. */
public record ComparedCase(PageContext context, CaseFile file, List<ShownLine> lines) {
    /** True when something is published beside which it stands. */
    public boolean compares() {
        return compares(file);
    }

    /** What is reported is not to be replaced, and what goes with every proposal is not published. */
    static boolean compares(CaseFile file) {
        return file.present().kind() != CaseKind.REPORT
                && file.lines().stream()
                        .filter(line -> line.published() != null)
                        .anyMatch(line -> CaseField.of(line.field())
                                .filter(CaseField::isBesideEveryProposal)
                                .isEmpty());
    }

    /** True when there is something to explain about what goes and what comes. */
    public boolean differs() {
        return compares() && lines.stream().anyMatch(ShownLine::changed);
    }

    /** What the lines are, before a decision and after it. */
    public String shows() {
        if (isReport()) {
            return context.text("case.reported");
        }
        if (file.present().kind() == CaseKind.APPEAL) {
            return context.text("case.appealed");
        }
        boolean asIs = file.present().status() == CaseStatus.PUBLISHED;
        if (compares() && !differs() && asIs) {
            return context.text("case.published");
        }
        boolean waits = file.present().waits() && !asIs;
        return compares()
                ? context.text(waits ? "case.compared" : "case.compared.before")
                : context.text(waits ? "case.proposed" : "case.proposed.before");
    }

    /** What is struck out. */
    public String goes() {
        return context.text(undecided() ? "case.key.gone" : "case.key.gone.before");
    }

    /** What is underlined. */
    public String comes() {
        return context.text(undecided() ? "case.key.new" : "case.key.new.before");
    }

    /** Whether it may still take the place of what is published. */
    private boolean undecided() {
        return file.present().status() == CaseStatus.OPEN || file.present().status() == CaseStatus.CHANGES_REQUESTED;
    }

    private boolean isReport() {
        return file.present().kind() == CaseKind.REPORT;
    }
}
