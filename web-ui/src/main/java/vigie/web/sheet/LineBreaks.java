package vigie.web.sheet;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import com.openhtmltopdf.extend.FSTextBreaker;

/** Where lines may end, by Unicode's rules: the library's own would end one after the apostrophe of "l’accord". */
final class LineBreaks implements FSTextBreaker {
    private final BreakIterator places = BreakIterator.getLineInstance(ULocale.ROOT);

    @Override
    public int next() {
        return places.next();
    }

    @Override
    public void setText(String text) {
        places.setText(text);
    }
}
