package vigie.api.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import vigie.member.MemberId;
import vigie.session.RefreshToken;
import vigie.session.Session;
import vigie.session.SessionId;

/** Reads rows of sessions and their tokens. */
final class SessionRows {
    private SessionRows() {}

    static Session session(ResultSet row) throws SQLException {
        return new Session(
                new SessionId(Sql.uuid(row, "id")),
                new MemberId(Sql.uuid(row, "member_id")),
                row.getString("device"),
                Sql.instant(row, "started_at"),
                Sql.instant(row, "renewed_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "ended_at"));
    }

    static RefreshToken token(ResultSet row) throws SQLException {
        return new RefreshToken(
                row.getString("digest"),
                new SessionId(Sql.uuid(row, "session_id")),
                row.getString("parent"),
                Sql.instant(row, "issued_at"),
                Sql.instant(row, "expires_at"),
                Sql.instantOrNull(row, "used_at"));
    }
}
