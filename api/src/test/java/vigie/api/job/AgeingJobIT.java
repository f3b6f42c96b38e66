package vigie.api.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.rating.RefreshLived;

@MicronautTest(transactional = false)
class AgeingJobIT implements FilledDirectory {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    RefreshLived refresh;

    @Inject
    Database database;

    @BeforeEach
    void allAreOld() throws Exception {
        database.change("create table reckoned (platform_id uuid)");
        database.change("insert into platform_lived (platform_id, month, rules, kind, themes, rank)"
                + " select id, date '2026-01-01', 'old', kind, '{}', 0 from platform");
        // In place of another process, whose rules are others and which is as quick.
        database.change("""
                create function others_reckon() returns trigger language plpgsql as $$ begin
                    insert into reckoned values (new.platform_id);
                    new.rules := 'other rules';
                    return new;
                end $$;
                create trigger others_reckon before update on platform_lived
                    for each row execute function others_reckon()""");
    }

    @AfterEach
    void nobodyReckons() throws Exception {
        database.change("drop trigger others_reckon on platform_lived; drop function others_reckon();"
                + " drop table reckoned; delete from platform_lived");
    }

    @Test
    void whileOthersReckonByOtherRulesARunSeesEachPlatformOnce() throws Exception {
        AgeingJob job = new AgeingJob(refresh);
        String all = database.value("select count(*) || ' ' || count(*) from platform");

        assertTimeoutPreemptively(PATIENCE, job::run);
        assertThat(database.value("select count(*) || ' ' || count(distinct platform_id) from reckoned"))
                .isEqualTo(all);

        database.change("delete from reckoned");
        assertTimeoutPreemptively(PATIENCE, job::run);
        assertThat(database.value("select count(*) || ' ' || count(distinct platform_id) from reckoned"))
                .isEqualTo(all);
    }

    @Test
    void nothingMoreIsReckonedOnceVigieStops() throws Exception {
        AgeingJob job = new AgeingJob(refresh);
        job.stop();

        assertTimeoutPreemptively(PATIENCE, job::run);

        assertThat(database.count("reckoned")).isZero();
    }
}
