package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import vigie.api.Client;

/** How the database does what the application asks of it. */
@Singleton
public class Plans {
    private final Database database;
    private final Statements statements;

    Plans(Database database, Statements statements) {
        this.database = database;
        this.statements = statements;
    }

    /** What makes the application ask. */
    public interface Work {
        void run() throws Exception;
    }

    /** The indexes that serve it; no table is read from end to end. */
    public Set<String> indexes(Work work) throws Exception {
        return indexes(Set.of(), work);
    }

    /** @param small tables of so few rows that reading them is the way */
    public Set<String> indexes(Set<String> small, Work work) throws Exception {
        statements.taken();
        work.run();
        Set<String> indexes = new LinkedHashSet<>();
        for (String statement : statements.taken()) {
            JsonNode plan = Client.parsed(database.value("explain (format json) " + statement));
            assertThat(readWhole(plan)).as(statement).isSubsetOf(small);
            indexes.addAll(plan.findValuesAsString("Index Name"));
            plan.findValues("Conflict Arbiter Indexes")
                    .forEach(each -> each.forEach(index -> indexes.add(index.asString())));
        }
        return indexes;
    }

    private static List<String> readWhole(JsonNode plan) {
        return plan.findParents("Relation Name").stream()
                .filter(node -> node.get("Node Type").asString().equals("Seq Scan"))
                .map(node -> node.get("Relation Name").asString())
                .toList();
    }
}
