package vigie.api.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import vigie.answer.Answers;
import vigie.answer.RefreshStandings;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.ShippedFiles;
import vigie.api.platform.StancesByHand;
import vigie.directory.News;
import vigie.directory.PlatformDirectory;
import vigie.platform.Platform;
import vigie.platform.PlatformId;
import vigie.platform.Platforms;

/** Twenty thousand platforms: far more than there are, to see what grows with them. */
@Tag("measured")
@MicronautTest(transactional = false)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LargeDirectoryIT implements FilledDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(LargeDirectoryIT.class);
    private static final int PLATFORMS = 20_000;
    private static final Duration QUICK = Duration.ofMillis(150);
    private static final int WARM_UP = 3;
    private static final int TIMES = 8;

    private static final String LIST = "/api/v1/platforms";
    private static final List<String> REQUESTS = List.of(
            LIST,
            LIST + "?sort=name",
            LIST + "?sort=updated",
            LIST + "?kind=SERVICE,HYBRID&offer=BOOKING",
            LIST + "?ask.13a=NONE",
            LIST + "?ask.13a=UNKNOWN",
            LIST + "?ask.5b=DOCUMENTED&ask.1b=ICF,EMCC",
            LIST + "?stance.11=FAVOURABLE",
            LIST + "?stance.data=ALERT,UNFAVOURABLE",
            LIST + "?sort=lived",
            LIST + "?minLived=3.5",
            LIST + "?q=coachhub",
            LIST + "?q=Torhc",
            LIST + "?q=relationshp%20hreo",
            LIST + "?q=https://www.coachhub.com/",
            LIST + "?q=coach",
            LIST + "?q=zzz",
            LIST + "?q=coach&kind=SERVICE&ask.13a=UNKNOWN&stance.11=FAVOURABLE,UNKNOWN&minCoverage=1&sort=name",
            "/api/v1/platforms/coachhub",
            "/api/v1/platforms/coachhub/history",
            "/api/v1/questionnaire");

    private final JsonNode questionnaire = ShippedFiles.questionnaire();

    @Inject
    Client client;

    @Inject
    Database database;

    @Inject
    Statements statements;

    @Inject
    PlatformDirectory directory;

    @Inject
    News news;

    @Inject
    RefreshStandings standings;

    @Inject
    Platforms platforms;

    @Inject
    Answers answers;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    @Order(1)
    void theNumberOfStatementsDoesNotGrowWithTheDirectory() throws Exception {
        Map<String, Integer> small = numberOfStatements();
        fill();
        assertThat(numberOfStatements()).isEqualTo(small);
        assertThat(small.values()).allMatch(number -> number <= 4);
    }

    private Map<String, Integer> numberOfStatements() throws Exception {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String request : REQUESTS) {
            numbers.put(request, said(request).size());
        }
        statements.taken();
        directory.tallies();
        numbers.put(
                "tallies", withoutTheLookAtTheQuestionnaire(statements.taken()).size());
        return numbers;
    }

    private List<String> said(String request) throws Exception {
        statements.taken();
        client.json(request);
        return withoutTheLookAtTheQuestionnaire(statements.taken());
    }

    // Once a second at most, whoever asks first.
    private static List<String> withoutTheLookAtTheQuestionnaire(List<String> said) {
        return said.stream()
                .filter(statement -> !statement.startsWith("select version, digest from questionnaire"))
                .toList();
    }

    private void fill() throws Exception {
        long start = System.nanoTime();
        database.change("""
                with pieces as (select array['coach', 'mento', 'lead', 'vista', 'pro', 'talent', 'bridge', 'nova', 'peak',
                    'road', 'terra', 'human', 'spark', 'loop', 'guide', 'wise', 'path', 'up', 'sense', 'forma'] as p)
                insert into platform (id, slug, name, kind, website, languages, offers, summary_fr, summary_en, origin,
                    created_at, updated_at, version)
                select md5('platform ' || i)::uuid, 'p-' || i, initcap(p[1 + i %% 20] || p[1 + i * 7 / 20 %% 20]) || ' '
                        || initcap(p[1 + i * 3 / 400 %% 20]) || i / 8000,
                    (array['CONTRACTUAL', 'SERVICE', 'HYBRID'])[1 + i %% 3],
                    'https://www.' || p[1 + i %% 20] || i || '.example/', '{en}',
                    case i %% 4 when 0 then '{BOOKING}' when 1 then '{CHATBOT,BOOKING}' else '{}' end::text[],
                    'Plateforme.', 'Platform.', 'IMPORT', timestamptz '2026-01-01' + i * interval '97 seconds',
                    timestamptz '2026-01-01' + i * interval '97 seconds', 0
                from generate_series(1, %d) as i, pieces""".formatted(PLATFORMS));
        database.change("""
                with ask (id, number, codes, service) as (values %s)
                insert into answer (id, platform_id, questionnaire_version, ask, value_codes, value_amount, value_wording,
                    note_fr, note_en, checked_on, origin, published_at)
                select md5(i || ' ' || ask.id)::uuid, md5('platform ' || i)::uuid, 1, ask.id,
                    case when codes = '{}' or codes is null then null else array[codes[1 + (i / 5) %% cardinality(codes)]] end,
                    case when codes = '{}' then i %% 100 end,
                    case when codes is null then 'On demand' end,
                    'Une note.', 'A note.', date '2026-01-01' + i %% 300, 'IMPORT', timestamptz '2026-01-01'
                from generate_series(1, %d) as i, ask
                where (i * 7 + number * 13) %% 39 < 4 and (service or i %% 3 <> 1)""".formatted(asks(), PLATFORMS));
        database.change("""
                insert into evidence (answer_id, position, evidence_kind, evidence_url, evidence_seen_on,
                    evidence_stored_copy)
                select id, 1, 'PUBLIC_TERMS', 'https://www.example.org/terms', checked_on, true from answer a
                where not exists (select from evidence e where e.answer_id = a.id)""");
        // Each took the place of another one, as most do in the end.
        database.change("""
                insert into answer (id, platform_id, questionnaire_version, ask, value_codes, value_amount, value_wording,
                    note_fr, note_en, checked_on, origin, published_at, superseded_at)
                select md5('before ' || id)::uuid, platform_id, questionnaire_version, ask, value_codes, value_amount,
                    value_wording, note_fr, note_en, checked_on, origin, published_at - interval '1 year', published_at
                from answer""");
        // Two of three were rated, each on every criterion.
        database.change("""
                insert into platform_lived (platform_id, experiences, month, rules, kind, themes, rank)
                select id, 20, date '2026-01-01', '', kind, jsonb_build_object('data', round(1 + n % 40 / 10.0, 1)),
                    1 + n % 4000 / 1000.0
                from (select id, kind, row_number() over (order by id) as n from platform) as each where n % 3 > 0""");
        database.change("""
                insert into criterion_lived (platform_id, criterion, coaches, distribution, mean, sort_key)
                select platform_id, criterion, 20, '{4,4,4,4,4}', 3.0, 2.5
                from platform_lived, generate_series(1, 15) as criterion""");
        long filled = System.nanoTime();
        standings.refreshAll();
        LOG.info(
                "{} answers: filled in {} ms, stances of all in {} ms",
                database.count("answer"),
                Duration.ofNanos(filled - start).toMillis(),
                Duration.ofNanos(System.nanoTime() - filled).toMillis());
        database.change("vacuum analyze");
        statements.taken();
    }

    /** Each ask's id, place and options ({} for a number, null for a text), and whether service platforms are asked it. */
    private String asks() {
        List<String> asks = new ArrayList<>();
        for (JsonNode criterion : questionnaire.get("criteria")) {
            boolean service = StancesByHand.texts(criterion.get("applies_to")).contains("SERVICE");
            for (JsonNode ask : criterion.get("asks")) {
                String codes = ask.has("options")
                        ? "'{" + String.join(",", ask.get("options").propertyNames()) + "}'::text[]"
                        : ask.get("type").asString().equals("number") ? "'{}'::text[]" : "null::text[]";
                asks.add("('%s', %d, %s, %s)".formatted(ask.get("id").asString(), asks.size(), codes, service));
            }
        }
        return String.join(", ", asks);
    }

    @Test
    @Order(2)
    void everyRequestIsQuick() throws Exception {
        assertThat(database.count("platform")).isGreaterThan(PLATFORMS);
        Map<String, Long> slow = new LinkedHashMap<>();
        for (String request : REQUESTS) {
            check(request, () -> client.json(request), slow);
        }
        String page = LIST + "?sort=name&limit=100";
        for (int pages = 0; pages < 10; pages++) {
            page = LIST + "?sort=name&limit=100&cursor="
                    + Client.encoded(client.json(page).get("next").asString());
        }
        String far = page;
        check("the tenth page", () -> client.json(far), slow);
        check("tallies", directory::tallies, slow);
        assertThat(slow).isEmpty();
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static void check(String what, Work work, Map<String, Long> slow) throws Exception {
        long fastest = fastest(work);
        LOG.info("{} ms {}", fastest, what);
        if (fastest > QUICK.toMillis()) {
            slow.put(what, fastest);
        }
    }

    // What else the machine does makes a request slower, never faster: the fastest tells what the request itself takes.
    private static long fastest(Work work) throws Exception {
        for (int time = 0; time < WARM_UP; time++) {
            work.run();
        }
        long fastest = Long.MAX_VALUE;
        for (int time = 0; time < TIMES; time++) {
            long start = System.nanoTime();
            work.run();
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return Duration.ofNanos(fastest).toMillis();
    }

    @Test
    @Order(3)
    void theIndexesAreOfUse() throws Exception {
        Set<String> used = new LinkedHashSet<>();
        Map<String, Set<String>> byRequest = new LinkedHashMap<>();
        for (String request : REQUESTS) {
            byRequest.put(request, indexes(said(request)));
        }
        statements.taken();
        transactions.executeRead(status -> {
            List<PlatformId> ids =
                    platforms.all().stream().map(Platform::id).limit(50).toList();
            return List.of(platforms.withdrawn(), answers.withdrawnOf(ids));
        });
        byRequest.put("an import", indexes(statements.taken()));
        news.latest(20, null);
        byRequest.put("news", indexes(statements.taken()));
        byRequest.values().forEach(used::addAll);
        assertThat(byRequest.get(LIST + "?q=coachhub"))
                .contains("platform_by_name_likeness", "platform_by_typing", "platform_by_site");
        assertThat(byRequest.get(LIST + "?q=Torhc")).contains("platform_by_typing");
        assertThat(byRequest.get(LIST + "?ask.13a=NONE")).contains("answer_current_by_ask");
        assertThat(byRequest.get("/api/v1/platforms/coachhub"))
                .contains(
                        "platform_slug_key",
                        "answer_current",
                        "evidence_pkey",
                        "platform_lived_pkey",
                        "criterion_lived_pkey");
        assertThat(used)
                .as("every index that no constraint needs")
                .containsAll(
                        Arrays.asList(database.value("select string_agg(indexrelid::regclass::text, ' ') from pg_index"
                                        + " where not indisprimary and not indisunique and indrelid in"
                                        + " ('platform'::regclass, 'answer'::regclass, 'evidence'::regclass,"
                                        + " 'platform_standing'::regclass)")
                                .split(" ")));
    }

    private Set<String> indexes(List<String> said) throws Exception {
        Set<String> indexes = new LinkedHashSet<>();
        for (String statement : said) {
            JsonNode plan = Client.parsed(database.value("explain (analyze, format json) " + statement));
            indexes.addAll(plan.findValuesAsString("Index Name"));
        }
        return indexes;
    }
}
