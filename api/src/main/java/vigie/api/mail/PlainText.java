package vigie.api.mail;

import java.util.ArrayList;
import java.util.List;
import vigie.api.mail.WrittenLetter.Link;
import vigie.api.mail.WrittenLetter.Section;
import vigie.language.Language;
import vigie.language.Typography;

/** Sets a letter for those who read plain text: lines of moderate length, addresses whole and on lines of their own. */
final class PlainText {
    private static final int WIDTH = 72;

    private PlainText() {}

    static String of(WrittenLetter letter) {
        List<String> parts = new ArrayList<>();
        if (letter.edition() != null) {
            parts.add(wrapped(letter.edition()));
        }
        parts.add(wrapped(letter.greeting()));
        letter.before().forEach(paragraph -> parts.add(wrapped(paragraph)));
        for (Section section : letter.sections()) {
            parts.add(wrapped(section.heading().words()) + "\n"
                    + section.heading().address());
            section.lines().forEach(line -> parts.add(wrapped(line.words()) + "\n" + line.address()));
        }
        if (letter.button() != null) {
            parts.add(link(letter.button(), letter.language()));
        }
        if (letter.link() != null) {
            parts.add(link(letter.link(), letter.language()));
        }
        letter.after().forEach(paragraph -> parts.add(wrapped(paragraph)));
        if (letter.contact() != null) {
            parts.add(letter.contact().words() + "\n" + letter.contact().address());
        }
        letter.foot().forEach(paragraph -> parts.add(wrapped(paragraph)));
        parts.add(letter.site().words() + "\n" + letter.site().address());
        return String.join("\n\n", parts) + "\n";
    }

    private static String link(Link link, Language language) {
        String colon = Typography.set(language == Language.FR ? " :" : ":", language);
        return wrapped(link.words() + colon) + "\n" + link.address();
    }

    // Between words only, and never at a space that does not break.
    private static String wrapped(String paragraph) {
        StringBuilder text = new StringBuilder();
        int column = 0;
        for (String word : paragraph.split(" +", -1)) {
            int length = word.codePointCount(0, word.length());
            if (column > 0 && column + 1 + length > WIDTH) {
                text.append('\n');
                column = 0;
            } else if (column > 0) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += length;
        }
        return text.toString();
    }
}
