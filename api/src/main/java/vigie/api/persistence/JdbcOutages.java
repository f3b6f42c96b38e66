package vigie.api.persistence;

import jakarta.inject.Singleton;
import java.sql.SQLTransientConnectionException;
import vigie.api.error.Outages;

/** No connection could be had in time: the database is away, or all connections are busy. */
@Singleton
class JdbcOutages implements Outages {
    @Override
    public boolean caused(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }
}
