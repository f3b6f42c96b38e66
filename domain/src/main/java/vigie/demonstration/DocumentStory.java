package vigie.demonstration;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import vigie.document.Document;
import vigie.document.Documents;
import vigie.document.Fields;
import vigie.document.Node;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.document.UnreadableDocument;
import vigie.importing.ImportPlatforms;
import vigie.importing.ImportReport;
import vigie.language.DayAndHour;

/** How the platforms came into the directory: all when it opened, and anew each time somebody had read their pages again. */
final class DocumentStory {
    private final Documents documents;
    private final Path platforms;
    private final Function<Documents, ImportPlatforms> imports;
    private final Map<String, Map<String, Mapping>> earlier = new HashMap<>();
    private final Map<String, Set<String>> absent = new HashMap<>();
    private final Set<String> newcomers = new HashSet<>();
    private LocalDate asOf = LocalDate.EPOCH;

    /** @param imports the import that reads these documents */
    DocumentStory(StoryFolder folder, Documents documents, Function<Documents, ImportPlatforms> imports) {
        this.documents = documents;
        this.platforms = folder.platforms();
        this.imports = imports;
        folder.read("documents.yaml", this::read);
    }

    private void read(Fields file) {
        asOf = LocalDate.parse(StoryFolder.text(file, "as_of"));
        newcomers.addAll(StoryFolder.texts(file, "newcomers"));
        file.itemFields(
                "earlier",
                each -> earlier.computeIfAbsent(StoryFolder.text(each, "platform"), slug -> new HashMap<>())
                        .put(StoryFolder.text(each, "ask"), said(each)));
        file.itemFields(
                "absent_at_first",
                each -> absent.put(StoryFolder.text(each, "platform"), new HashSet<>(StoryFolder.texts(each, "asks"))));
    }

    private static Mapping said(Fields fields) {
        return new Mapping(
                fields.line(),
                List.of("value", "note").stream()
                        .map(key -> new Entry(fields.line(key), key, Objects.requireNonNull(fields.node(key))))
                        .toList());
    }

    void write(Script script, Instant end) {
        LocalDate opened = day(script.now());
        long shift = ChronoUnit.DAYS.between(asOf, day(end));
        DatedDocuments.Past past = new DatedDocuments.Past(opened, shift, newcomers, earlier, absent);
        script.at(script.now(), () -> run(past, opened));
        for (LocalDate seen : daysSeen()) {
            Instant evening = DayAndHour.start(seen.plusDays(shift)).plus(Duration.ofHours(19));
            if (evening.isAfter(script.now())) {
                script.at(evening, () -> run(past, day(script.now())));
            }
        }
    }

    private void run(DatedDocuments.Past past, LocalDate today) {
        ImportReport report =
                imports.apply(new DatedDocuments(documents, past, today)).run(platforms, false);
        if (report.refused()) {
            throw new IllegalStateException("The platforms of the demonstration are wrong: " + report.errors());
        }
    }

    private Set<LocalDate> daysSeen() {
        Set<LocalDate> days = new TreeSet<>();
        try {
            for (Path file : documents.list(platforms)) {
                Document document = documents.read(file);
                collect(document.root(), days);
            }
        } catch (UnreadableDocument unreadable) {
            throw new IllegalStateException(platforms + ": " + unreadable.getMessage(), unreadable);
        }
        return days;
    }

    private static void collect(Node node, Set<LocalDate> days) {
        switch (node) {
            case Scalar scalar -> {}
            case Sequence sequence -> sequence.items().forEach(each -> collect(each, days));
            case Mapping mapping ->
                mapping.entries().forEach(each -> {
                    if (each.key().equals("seen_on") && each.value() instanceof Scalar day) {
                        days.add(LocalDate.parse(day.text()));
                    } else {
                        collect(each.value(), days);
                    }
                });
        }
    }

    private static LocalDate day(Instant instant) {
        return DayAndHour.date(instant);
    }
}
