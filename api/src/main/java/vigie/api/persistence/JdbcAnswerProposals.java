package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vigie.answer.Evidence;
import vigie.language.Bilingual;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.moderation.CaseStatus;
import vigie.platform.PlatformId;
import vigie.proposal.AnswerContent;
import vigie.proposal.AnswerProposal;
import vigie.proposal.AnswerProposals;

@Singleton
@Transactional
class JdbcAnswerProposals implements AnswerProposals {
    private final JdbcOperations jdbc;

    JdbcAnswerProposals(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(AnswerProposal proposal) {
        AnswerContent content = proposal.content();
        Sql.of(
                        """
                        insert into answer_proposal (id, revision, platform_id, questionnaire_version, ask, value_codes,
                            value_amount, value_wording, note_fr, note_en, recheck, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::boolean, ?)
                        """,
                        proposal.id(),
                        proposal.revision(),
                        proposal.platform().value(),
                        proposal.questionnaireVersion(),
                        proposal.ask(),
                        content.value().codes(),
                        content.value().amount(),
                        content.value().wording(),
                        content.note().fr(),
                        content.note().en(),
                        String.valueOf(content.recheck()),
                        proposal.sentAt())
                .update(jdbc);
        int position = 1;
        for (Evidence each : content.evidence()) {
            add(proposal, position++, each);
        }
    }

    private void add(AnswerProposal proposal, int position, Evidence evidence) {
        Sql.of(
                        """
                        insert into answer_proposal_evidence (proposal_id, revision, position, evidence_kind,
                            evidence_url, evidence_seen_on, evidence_page_date, evidence_stored_copy, evidence_quote)
                        values (?, ?, ?, ?, ?, ?::date, ?, ?::boolean, ?)
                        """,
                        proposal.id(),
                        proposal.revision(),
                        position,
                        evidence.kind(),
                        evidence.url(),
                        evidence.seenOn().toString(),
                        evidence.pageDate(),
                        String.valueOf(evidence.storedCopy()),
                        evidence.quote())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<AnswerProposal> of(UUID id) {
        return Sql.of("select * from answer_proposal where id = ? order by revision desc limit 1", id)
                .first(jdbc, this::proposal);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnswerProposal> textsOf(UUID id) {
        return Sql.of("select * from answer_proposal where id = ? order by revision", id)
                .list(jdbc, this::proposal);
    }

    private AnswerProposal proposal(ResultSet row) throws SQLException {
        UUID id = Sql.uuid(row, "id");
        int revision = row.getInt("revision");
        return new AnswerProposal(
                id,
                revision,
                new PlatformId(Sql.uuid(row, "platform_id")),
                row.getInt("questionnaire_version"),
                row.getString("ask"),
                new AnswerContent(
                        ValueColumns.read(row),
                        new Bilingual(row.getString("note_fr"), row.getString("note_en")),
                        evidence(id, revision),
                        row.getBoolean("recheck")),
                Sql.instant(row, "sent_at"));
    }

    private List<Evidence> evidence(UUID id, int revision) {
        return Sql.of(
                        "select * from answer_proposal_evidence where proposal_id = ? and revision = ? order by position",
                        id,
                        revision)
                .list(jdbc, EvidenceRows::evidence);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingOn(PlatformId platform) {
        return Sql.of("""
                        select c.id, 'CONTRADICTION' = any (c.hints) as contradicts, p.*
                        from moderation_case c
                        cross join lateral (select ask, value_codes, value_amount, value_wording from answer_proposal
                            where id = c.subject_id order by revision desc limit 1) p
                        where c.kind = 'ANSWER' and c.status = 'OPEN' and c.platform_id = ?
                        """, platform.value()).list(jdbc, JdbcAnswerProposals::waiting);
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                new CaseId(Sql.uuid(row, "id")),
                row.getString("ask"),
                ValueColumns.read(row),
                row.getBoolean("contradicts"));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseId> waitingOf(MemberId author, PlatformId platform, String ask) {
        return Sql.of("""
                        select c.id from moderation_case c
                        where c.kind = 'ANSWER' and c.author_id = ? and c.status in ('OPEN', 'CHANGES_REQUESTED')
                            and c.platform_id = ? and exists (select from answer_proposal p
                                where p.id = c.subject_id and p.platform_id = c.platform_id and p.ask = ?)
                        order by c.submitted_at desc, c.id limit 1
                        """, author.value(), platform.value(), ask).first(jdbc, row -> new CaseId(Sql.uuid(row, "id")));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, CaseStatus> waitingOf(MemberId author, PlatformId platform) {
        Map<String, CaseStatus> waiting = new HashMap<>();
        Sql.of("""
                        select c.status, (select ask from answer_proposal p where p.id = c.subject_id
                            order by revision desc limit 1) as ask
                        from moderation_case c
                        where c.kind = 'ANSWER' and c.author_id = ? and c.status in ('OPEN', 'CHANGES_REQUESTED')
                            and c.platform_id = ?
                        """, author.value(), platform.value())
                .list(jdbc, row -> Map.entry(row.getString("ask"), CaseStatus.valueOf(row.getString("status"))))
                .forEach(each -> waiting.put(each.getKey(), each.getValue()));
        return waiting;
    }
}
