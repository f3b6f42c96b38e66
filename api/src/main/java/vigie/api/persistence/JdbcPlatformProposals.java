package vigie.api.persistence;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vigie.language.Bilingual;
import vigie.member.MemberId;
import vigie.moderation.CaseId;
import vigie.platform.PlatformKind;
import vigie.platform.WebAddress;
import vigie.proposal.PlatformContent;
import vigie.proposal.PlatformProposal;
import vigie.proposal.PlatformProposals;

@Singleton
@Transactional
class JdbcPlatformProposals implements PlatformProposals {
    private static final int SHOWN = 10;

    private final JdbcOperations jdbc;

    JdbcPlatformProposals(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PlatformProposal proposal) {
        PlatformContent content = proposal.content();
        Sql.of(
                        """
                        insert into platform_proposal (id, revision, name, kind, website, languages, offers, summary_fr,
                            summary_en, sent_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """,
                        proposal.id(),
                        proposal.revision(),
                        content.name(),
                        content.kind(),
                        content.website(),
                        content.languages(),
                        content.offers(),
                        content.summary().fr(),
                        content.summary().en(),
                        proposal.sentAt())
                .update(jdbc);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlatformProposal> of(UUID id) {
        return Sql.of("select * from platform_proposal where id = ? order by revision desc limit 1", id)
                .first(jdbc, JdbcPlatformProposals::proposal);
    }

    private static PlatformProposal proposal(ResultSet row) throws SQLException {
        return new PlatformProposal(
                Sql.uuid(row, "id"),
                row.getInt("revision"),
                new PlatformContent(
                        row.getString("name"),
                        PlatformKind.valueOf(row.getString("kind")),
                        row.getString("website"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        List.of((String[]) row.getArray("offers").getArray()),
                        new Bilingual(row.getString("summary_fr"), row.getString("summary_en"))),
                Sql.instant(row, "sent_at"));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waitingOf(MemberId author) {
        return Sql.of("""
                        select c.id as case_id, p.* from moderation_case c
                        join platform_proposal p on p.id = c.subject_id and p.revision = c.revision
                        where c.kind = 'PLATFORM' and c.author_id = ? and c.status in ('OPEN', 'CHANGES_REQUESTED')
                        order by c.submitted_at desc, c.id
                        """, author.value())
                .list(jdbc, row -> new Waiting(new CaseId(Sql.uuid(row, "case_id")), proposal(row)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Near> near(String name, String website, UUID except) {
        String site = WebAddress.site(website);
        return Sql.of("""
                        select name, website, slug from (
                            select p.name, p.website, p.slug, p.name_key, p.site_key from platform p
                            where p.id <> ? and p.withdrawn_at is null
                            union all
                            select p.name, p.website, null, p.name_key, p.site_key from moderation_case c
                            join platform_proposal p on p.id = c.subject_id and p.revision = c.revision
                            where c.kind = 'PLATFORM' and c.status in ('OPEN', 'CHANGES_REQUESTED') and p.id <> ?
                        ) known cross join lateral (select name_key(?) as called, name_key(?) as site) w
                        where (w.called <> '' and known.name_key % w.called) or known.site_key = w.site
                        order by similarity(known.name_key, w.called) desc, name limit ?
                        """, except, except, name, site, SHOWN)
                .list(jdbc, row -> new Near(row.getString("name"), row.getString("website"), row.getString("slug")));
    }
}
