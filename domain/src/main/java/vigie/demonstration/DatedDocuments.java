package vigie.demonstration;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import vigie.document.Document;
import vigie.document.Documents;
import vigie.document.Node;
import vigie.document.Node.Entry;
import vigie.document.Node.Mapping;
import vigie.document.Node.Scalar;
import vigie.document.Node.Sequence;
import vigie.document.UnreadableDocument;

/**
 * The platforms' files as they would have been on a day of the story. A file says how things stand at its end: what was read
 * later than that day was read when the directory opened, and some answers were others then, or were not known.
 */
final class DatedDocuments implements Documents {
    private static final String SEEN = "seen_on";

    private final Documents files;
    private final Past past;
    private final LocalDate today;

    /**
     * How it was.
     *
     * @param opened the day on which the directory opened
     * @param shift how many days lie between the files' own dates and the story's: it ends today, whenever that is
     * @param newcomers platforms of which nothing was known then
     * @param earlier by platform and ask, what was answered then
     * @param absent by platform, the asks that nobody could answer then
     */
    record Past(
            LocalDate opened,
            long shift,
            Set<String> newcomers,
            Map<String, Map<String, Mapping>> earlier,
            Map<String, Set<String>> absent) {

        LocalDate dated(Scalar day) {
            return LocalDate.parse(day.text()).plusDays(shift);
        }
    }

    DatedDocuments(Documents files, Past past, LocalDate today) {
        this.files = files;
        this.past = past;
        this.today = today;
    }

    @Override
    public Document read(Path file) throws UnreadableDocument {
        return dated(files.read(file));
    }

    @Override
    public Document read(String name, String text) throws UnreadableDocument {
        return dated(files.read(name, text));
    }

    @Override
    public Document read(String name, byte[] content) throws UnreadableDocument {
        return dated(files.read(name, content));
    }

    @Override
    public List<Path> list(Path fileOrFolder) throws UnreadableDocument {
        return files.list(fileOrFolder);
    }

    private Document dated(Document document) {
        String slug = document.file().replaceFirst("\\.yaml$", "");
        return new Document(
                document.file(),
                document.text(),
                change(
                        document.root(),
                        "answers",
                        answers ->
                                answers instanceof Mapping all ? new Mapping(all.line(), keep(slug, all)) : answers));
    }

    private List<Entry> keep(String slug, Mapping answers) {
        List<Entry> kept = new ArrayList<>();
        for (Entry answer : answers.entries()) {
            boolean known =
                    lastSeen(answer.value()).map(day -> !day.isAfter(today)).orElse(true);
            if (known) {
                kept.add(new Entry(answer.line(), answer.key(), seen(answer.value(), this::told)));
            } else if (!past.newcomers().contains(slug)
                    && !past.absent().getOrDefault(slug, Set.of()).contains(answer.key())) {
                kept.add(new Entry(answer.line(), answer.key(), before(slug, answer)));
            }
        }
        return kept;
    }

    private Node before(String slug, Entry answer) {
        Node then = seen(answer.value(), day -> past.opened());
        Mapping earlier = past.earlier().getOrDefault(slug, Map.of()).get(answer.key());
        if (earlier == null) {
            return then;
        }
        for (Entry said : earlier.entries()) {
            if (said.key().equals("value") || said.key().equals("note")) {
                then = change(then, said.key(), value -> said.value());
            }
        }
        // A quotation is of today's text.
        return change(
                then,
                "evidence",
                evidence -> evidence instanceof Sequence(int line, List<Node> items)
                        ? new Sequence(
                                line,
                                items.stream()
                                        .map(piece -> without(piece, "quote"))
                                        .toList())
                        : evidence);
    }

    private LocalDate told(Scalar day) {
        return past.dated(day);
    }

    private Optional<LocalDate> lastSeen(Node answer) {
        List<LocalDate> days = new ArrayList<>();
        seen(answer, day -> {
            days.add(past.dated(day));
            return past.dated(day);
        });
        return days.stream().max(LocalDate::compareTo);
    }

    /** With another day for each on which evidence was seen. */
    private static Node seen(Node answer, Function<Scalar, LocalDate> day) {
        return change(
                answer,
                "evidence",
                evidence -> evidence instanceof Sequence(int line, List<Node> items)
                        ? new Sequence(
                                line,
                                items.stream()
                                        .map(piece -> change(
                                                piece,
                                                SEEN,
                                                seen -> seen instanceof Scalar scalar
                                                        ? new Scalar(
                                                                scalar.line(),
                                                                day.apply(scalar)
                                                                        .toString())
                                                        : seen))
                                        .toList())
                        : evidence);
    }

    private static Node change(Node node, String key, UnaryOperator<Node> other) {
        return node instanceof Mapping(int line, List<Entry> entries)
                ? new Mapping(
                        line,
                        entries.stream()
                                .map(each -> each.key().equals(key)
                                        ? new Entry(each.line(), key, other.apply(each.value()))
                                        : each)
                                .toList())
                : node;
    }

    private static Node without(Node node, String key) {
        return node instanceof Mapping(int line, List<Entry> entries)
                ? new Mapping(
                        line,
                        entries.stream().filter(each -> !each.key().equals(key)).toList())
                : node;
    }
}
