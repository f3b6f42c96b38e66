package vigie.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vigie.api.Client;
import vigie.api.FilledDirectory;
import vigie.api.persistence.Database;
import vigie.api.persistence.Plans;
import vigie.export.PublicRecords;

/** Thousands of experiences, for readers who are slow, gone or many: no thread waits for them, and nothing stays open. */
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.idle-timeout", value = "3s")
class LargeExportIT implements FilledDirectory {
    private static final int EXPERIENCES = 20_000;
    private static final int SLOW_READERS = 30;
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    Client client;

    @Inject
    EmbeddedServer server;

    @Inject
    ManyExperiences experiences;

    @Inject
    PublicRecords records;

    @Inject
    Plans plans;

    @Inject
    Database database;

    @Inject
    @Named(ExportingThreads.NAME)
    ExecutorService threads;

    @BeforeAll
    void fill() throws Exception {
        experiences.add(EXPERIENCES, 1_000);
    }

    @Test
    void allOfThemAreInTheFile() throws Exception {
        Path file = Files.createTempFile("experiences", ".csv");
        HttpResponse<Path> answer =
                client.ask("GET", "/api/v1/exports/experiences.csv", HttpResponse.BodyHandlers.ofFile(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.count()).isEqualTo(EXPERIENCES + 1L);
        }
        Files.delete(file);
    }

    /** Enough were read. */
    private static final class Enough extends RuntimeException {}

    @Test
    void readingThemGoesFromOneToTheNextByAnIndex() throws Exception {
        List<String> taken = new ArrayList<>();
        // The ratings of five hundred experiences are a good part of all there are here.
        assertThat(plans.indexes(
                        Set.of("platform", "public_change", "experience_rating"),
                        () -> assertThatThrownBy(() -> records.experiences(each -> take(each, taken)))
                                .isInstanceOf(Enough.class)))
                .contains("experience_pkey", "experience_version_pkey");
        assertThat(taken).isSorted().doesNotHaveDuplicates();
    }

    private static void take(PublicRecords.PlacedExperience placed, List<String> taken) {
        taken.add(placed.experience().id().value().toString());
        if (taken.size() == 1_200) {
            throw new Enough();
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long until = System.nanoTime() + SOON.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("It takes too long.").isLessThan(until);
            Thread.sleep(50);
        }
    }

    @Test
    void readersWhoStopReadingHoldNothingUp() throws Exception {
        client.ask("HEAD", "/api/v1/exports/experiences.json", HttpResponse.BodyHandlers.discarding());
        List<Socket> slow = new ArrayList<>();
        try {
            for (int reader = 0; reader < SLOW_READERS; reader++) {
                slow.add(beginning());
            }
            assertThat(open()).isPositive();
            assertThat(client.get("/api/v1/platforms").statusCode()).isEqualTo(200);
            assertThat(client.get("/api/v1/exports/answers.csv").statusCode()).isEqualTo(200);
            // They never read on: the server hangs up by itself.
            await(() -> open() == 0);
        } finally {
            for (Socket each : slow) {
                each.close();
            }
        }
    }

    @Test
    void readersWhoGoAwayLeaveNothingOpen() throws Exception {
        client.ask("HEAD", "/api/v1/exports/experiences.json", HttpResponse.BodyHandlers.discarding());
        for (int reader = 0; reader < SLOW_READERS; reader++) {
            beginning().close();
        }
        await(() -> open() == 0);
        assertThat(client.get("/api/v1/exports/answers.csv").statusCode()).isEqualTo(200);
    }

    /** Somebody who asked, and read the first bytes. */
    private Socket beginning() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.getPort()));
        socket.getOutputStream()
                .write("GET /api/v1/exports/experiences.json HTTP/1.1\r\nHost: localhost\r\n\r\n"
                        .getBytes(StandardCharsets.US_ASCII));
        InputStream in = socket.getInputStream();
        assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 200");
        return socket;
    }

    /** How many files of exports this process has open. */
    private static long open() throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.filter(LargeExportIT::isExport).count();
        }
    }

    private static boolean isExport(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString().contains("/vigie-exports-");
        } catch (IOException closedMeanwhile) {
            return false;
        }
    }

    /** Whether the threads took a task that waits for the gate. */
    private boolean taken(CountDownLatch gate) {
        try {
            threads.execute(() -> {
                try {
                    gate.await();
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            });
            return true;
        } catch (RejectedExecutionException full) {
            return false; // until a thread has taken what waits
        }
    }

    @Test
    void whatCannotBeMadeSoonIsRefused() throws Exception {
        database.change("update platform set version = version where slug = 'koach'");
        CountDownLatch gate = new CountDownLatch(1);
        try {
            for (int task = 0; task < 4; task++) {
                await(() -> taken(gate));
            }
            HttpResponse<String> refused = client.get("/api/v1/exports/platforms.csv");
            assertThat(Client.problem(429, refused).get("code").asString()).isEqualTo("TOO_MANY_REQUESTS");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
            assertThat(client.get("/api/v1/platforms").statusCode()).isEqualTo(200);
        } finally {
            gate.countDown();
        }
        await(() -> client.get("/api/v1/exports/platforms.csv").statusCode() == 200);
    }
}
