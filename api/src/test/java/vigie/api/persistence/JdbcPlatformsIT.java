package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.data.exceptions.OptimisticLockException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.platform.Platform;
import vigie.platform.Platforms;
import vigie.platform.Slug;

@MicronautTest(transactional = false)
class JdbcPlatformsIT implements FilledDirectory {
    private static final long PATIENCE_SECONDS = 10;

    @Inject
    Platforms platforms;

    @Inject
    Database database;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void givesBackWhatWasAdded() {
        Platform added = Samples.platform("given-back");
        platforms.add(added);
        assertThat(platforms.withSlugs(List.of(added.slug(), new Slug("nobody"))))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("version")
                .containsExactly(added);
        assertThat(platforms.all())
                .filteredOn(each -> each.id().equals(added.id()))
                .hasSize(1);
        assertThat(platforms.none()).isFalse();
        assertThat(platforms.withSlugs(List.of())).isEmpty();
    }

    @Test
    void refusesAChangeOfAPlatformThatSomebodyElseChanged() throws Exception {
        platforms.add(Samples.platform("contested"));
        Platform mine = found("contested");
        Platform theirs = found("contested");
        platforms.change(theirs.changedAt(Samples.THEN.plusSeconds(1)));
        assertThatThrownBy(() -> platforms.change(mine.changedAt(Samples.THEN.plusSeconds(2))))
                .isInstanceOf(OptimisticLockException.class);
        assertThat(found("contested").updatedAt()).isEqualTo(Samples.THEN.plusSeconds(1));
        platforms.change(found("contested").changedAt(Samples.THEN.plusSeconds(3)));
        assertThat(found("contested").updatedAt()).isEqualTo(Samples.THEN.plusSeconds(3));
    }

    @Test
    void anImportWaitsForTheOneBeforeIt() throws Exception {
        CompletableFuture<Boolean> second = new CompletableFuture<>();
        transactions.executeWrite(status -> {
            platforms.lockForImport();
            Thread.ofPlatform()
                    .start(() -> second.complete(transactions.executeWrite(other -> {
                        platforms.lockForImport();
                        return true;
                    })));
            waitUntilSomebodyWaits();
            assertThat(second).isNotDone();
            return true;
        });
        assertThat(second.get(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    private void waitUntilSomebodyWaits() {
        try {
            database.waitForImports(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private Platform found(String slug) {
        return platforms.withSlugs(List.of(new Slug(slug))).getFirst();
    }
}
