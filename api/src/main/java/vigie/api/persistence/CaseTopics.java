package vigie.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vigie.moderation.CaseKind;
import vigie.moderation.CaseTopic;

/** What the cases of a list are about: one row for each, of the tables of its kind alone. */
final class CaseTopics {
    /** Characters of a text. */
    private static final String BEGINNING = "160";

    /** Of the ask of an answer, proposed or imported. */
    private static String ask(String subject) {
        return """
                coalesce((select ask from answer_proposal where id = %1$s order by revision desc limit 1),
                    (select ask from answer where id = %1$s))
                """.formatted(subject);
    }

    /** Beside a row named {@code shown}, which is a case. */
    static final String SQL =
            """
            select null::text as kind, %1$s as ask, 0 as criterion, 0 as criteria, null::text as words
            where shown.kind = 'ANSWER'
            union all
            (select null, null, 0, (select count(*)::integer from experience_rating r
                    where r.experience_id = v.experience_id and r.number = v.number), left(v.body, %3$s)
                from experience_version v where shown.kind = 'EXPERIENCE' and v.case_id = shown.id
                order by v.number desc limit 1)
            union all
            (select null, null, 0, 0, name from platform_proposal
                where shown.kind = 'PLATFORM' and id = shown.subject_id order by revision desc limit 1)
            union all
            (select null, null, coalesce(criterion, 0), 0, left(text, %3$s) from remark
                where shown.kind = 'REMARK' and id = shown.subject_id order by revision desc limit 1)
            union all
            select r.kind, case when r.kind = 'ANSWER' then %2$s end, 0, 0, left(r.explanation, %3$s)
            from report r where shown.kind = 'REPORT' and r.id = shown.subject_id
            union all
            select c.kind, case when c.kind = 'ANSWER' then %4$s end, 0, 0, left(a.text, %3$s)
            from appeal a join moderation_case c on c.id = a.case_id
            where shown.kind = 'APPEAL' and a.id = shown.subject_id
            """.formatted(ask("shown.subject_id"), ask("r.subject_id"), BEGINNING, ask("c.subject_id"));

    private CaseTopics() {}

    static CaseTopic read(ResultSet row) throws SQLException {
        return new CaseTopic(
                kind(row.getString("topic_kind")),
                row.getString("ask"),
                row.getInt("criterion"),
                row.getInt("criteria"),
                row.getString("words"));
    }

    private static @Nullable CaseKind kind(@Nullable String name) {
        return name == null ? null : CaseKind.valueOf(name);
    }
}
