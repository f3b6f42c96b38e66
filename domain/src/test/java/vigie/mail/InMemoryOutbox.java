package vigie.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Keeps letters in the order in which they were put; those that left stay, without their values. */
public final class InMemoryOutbox implements Outbox {
    private record Row(
            Letter letter,
            int tries,
            Instant nextTry,
            @Nullable Instant sentAt) {}

    private final List<Row> rows = new ArrayList<>();

    @Override
    public void put(Letter letter) {
        rows.add(new Row(letter, 0, letter.writtenAt(), null));
    }

    @Override
    public Optional<WaitingLetter> takeNext(Instant now) {
        return rows.stream()
                .filter(row -> row.sentAt() == null && !row.nextTry().isAfter(now))
                .min(Comparator.<Row, Boolean>comparing(row -> row.letter().kind() == LetterKind.DIGEST)
                        .thenComparing(Row::nextTry))
                .map(row -> new WaitingLetter(row.letter(), row.tries()));
    }

    @Override
    public void sent(LetterId letter, Instant at) {
        change(letter, row -> new Row(withoutValues(row.letter()), row.tries() + 1, row.nextTry(), at));
    }

    @Override
    public void failed(LetterId letter, Instant nextTry) {
        change(letter, row -> new Row(row.letter(), row.tries() + 1, nextTry, null));
    }

    @Override
    public void tie(String recipient, UUID member) {
        rows.replaceAll(row -> isNobodys(row.letter(), recipient)
                ? new Row(about(member, row.letter()), row.tries(), row.nextTry(), row.sentAt())
                : row);
    }

    @Override
    public void forgetOf(UUID member, String recipient) {
        rows.removeIf(row -> member.equals(row.letter().member()) || isNobodys(row.letter(), recipient));
    }

    private static boolean isNobodys(Letter letter, String recipient) {
        return letter.member() == null && letter.recipient().equalsIgnoreCase(recipient);
    }

    private static Letter about(UUID member, Letter letter) {
        return new Letter(
                letter.id(),
                letter.kind(),
                member,
                letter.recipient(),
                letter.language(),
                letter.values(),
                letter.writtenAt());
    }

    @Override
    public void forget(LetterId letter) {
        rows.removeIf(row -> row.letter().id().equals(letter));
    }

    @Override
    public void forgetSentBefore(Instant instant) {
        rows.removeIf(row -> row.sentAt() != null && row.sentAt().isBefore(instant));
    }

    private void change(LetterId letter, UnaryOperator<Row> change) {
        rows.replaceAll(row -> row.letter().id().equals(letter) ? change.apply(row) : row);
    }

    private static Letter withoutValues(Letter letter) {
        return new Letter(
                letter.id(),
                letter.kind(),
                letter.member(),
                letter.recipient(),
                letter.language(),
                Map.of(),
                letter.writtenAt());
    }

    public List<Letter> letters() {
        return rows.stream().map(Row::letter).toList();
    }

    public List<LetterKind> kinds() {
        return letters().stream().map(Letter::kind).toList();
    }

    public Letter last() {
        return letters().getLast();
    }

    /** The token in the last letter. */
    public String lastToken() {
        return Optional.ofNullable(last().values().get("token")).orElseThrow();
    }

    Instant nextTry(LetterId letter) {
        return row(letter).nextTry();
    }

    Optional<Instant> sentAt(LetterId letter) {
        return Optional.ofNullable(row(letter).sentAt());
    }

    private Row row(LetterId letter) {
        return rows.stream()
                .filter(each -> each.letter().id().equals(letter))
                .findFirst()
                .orElseThrow();
    }
}
