package vigie.proposal;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vigie.moderation.Case;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseLine;
import vigie.moderation.CaseStatus;
import vigie.moderation.CaseSubject;

/** Cases about remarks on the questionnaire: what is published says so by its case alone. */
@Singleton
class RemarkSubject implements CaseSubject {
    private final Remarks remarks;
    private final FindAddressee addressees;

    RemarkSubject(Remarks remarks, FindAddressee addressees) {
        this.remarks = remarks;
        this.addressees = addressees;
    }

    @Override
    public CaseKind kind() {
        return CaseKind.REMARK;
    }

    @Override
    public Case settle(Case before, Case after) {
        return after;
    }

    @Override
    public List<CaseLine> lines(Case shown) {
        Remark remark = remarks.of(shown.subject()).orElseThrow();
        boolean published = shown.status() == CaseStatus.PUBLISHED;
        List<CaseLine> lines = new ArrayList<>();
        if (remark.criterion() != null) {
            lines.add(line("criterion", String.valueOf(remark.criterion()), published));
        }
        lines.add(line("text", remark.text(), published));
        return lines;
    }

    private static CaseLine line(String field, @Nullable String said, boolean published) {
        return new CaseLine(field, published ? said : null, said);
    }

    @Override
    public Optional<Addressee> addressee(Case decided) {
        return addressees.of(decided);
    }
}
