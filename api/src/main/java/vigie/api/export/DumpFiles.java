package vigie.api.export;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vigie.export.Dump;
import vigie.export.DumpForm;
import vigie.export.KeptDumps;
import vigie.export.PublicRecords;
import vigie.language.DayAndHour;

/**
 * Files of public data, each made once and kept for the day while nothing public changes. Who asks for one in the making waits
 * for that one, on no thread. The file before is deleted when the next but one is there: whoever is about to open it still can.
 */
@Singleton
class DumpFiles implements KeptDumps {
    private static final int BUFFER = 1 << 16;

    private final DumpWriter writer;
    private final PublicRecords records;
    private final InstantSource time;
    private final ExecutorService threads;
    private final Path folder;
    private final AtomicLong number = new AtomicLong();
    private final Map<Key, DumpFile> kept = new ConcurrentHashMap<>();
    private final Map<Key, DumpFile> before = new ConcurrentHashMap<>();
    private final Map<Key, CompletableFuture<DumpFile>> making = new ConcurrentHashMap<>();

    private record Key(Dump dump, DumpForm form) {}

    DumpFiles(
            DumpWriter writer,
            PublicRecords records,
            InstantSource time,
            @Named(ExportingThreads.NAME) ExecutorService threads)
            throws IOException {
        this.writer = writer;
        this.records = records;
        this.time = time;
        this.threads = threads;
        this.folder = Files.createTempDirectory("vigie-exports-");
    }

    /** @throws RejectedExecutionException when so many are being made that this one would take long */
    CompletableFuture<DumpFile> file(Dump dump, DumpForm form) {
        Key key = new Key(dump, form);
        DumpFile ready = fresh(key);
        if (ready != null) {
            return CompletableFuture.completedFuture(ready);
        }
        CompletableFuture<DumpFile> mine = new CompletableFuture<>();
        CompletableFuture<DumpFile> others = making.putIfAbsent(key, mine);
        if (others != null) {
            return others.copy();
        }
        try {
            threads.execute(() -> complete(key, mine));
        } catch (RejectedExecutionException full) {
            making.remove(key);
            mine.completeExceptionally(full);
            throw full;
        }
        return mine.copy();
    }

    private void complete(Key key, CompletableFuture<DumpFile> mine) {
        try {
            DumpFile made = make(key);
            DumpFile last = kept.put(key, made);
            DumpFile old = last == null ? null : before.put(key, last);
            if (old != null) {
                old.delete();
            }
            making.remove(key);
            mine.complete(made);
        } catch (IOException | RuntimeException failed) {
            making.remove(key);
            mine.completeExceptionally(failed);
        }
    }

    private DumpFile make(Key key) throws IOException {
        records.forgetOldChanges();
        LocalDate today = today();
        Path path = folder.resolve(number.incrementAndGet() + "-" + key.dump().key() + "."
                + key.form().key());
        return DumpFile.make(path, today, time.instant(), out -> {
            BufferedOutputStream buffered = new BufferedOutputStream(out, BUFFER);
            String state = writer.write(key.dump(), key.form(), today, buffered);
            buffered.flush();
            return state;
        });
    }

    private @Nullable DumpFile fresh(Key key) {
        DumpFile file = kept.get(key);
        return file != null && file.date().equals(today()) && file.state().equals(records.state()) ? file : null;
    }

    private LocalDate today() {
        return DayAndHour.date(time.instant());
    }

    @Override
    public Optional<Kept> kept(Dump dump, DumpForm form) {
        return Optional.ofNullable(kept.get(new Key(dump, form))).map(file -> new Kept(file.bytes(), file.madeAt()));
    }

    @PreDestroy
    void deleteAll() {
        kept.values().forEach(DumpFile::delete);
        before.values().forEach(DumpFile::delete);
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            throw new UncheckedIOException(notEmpty);
        }
    }
}
