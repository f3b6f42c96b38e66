package vigie.directory;

import vigie.language.Bilingual;

/**
 * A part of a request for the directory that has no meaning.
 *
 * @param parameter its name in the address, at most 60 characters of it
 * @param value its value, at most 60 characters of it
 * @param message a full sentence in each language
 */
public record FilterProblem(String parameter, String value, Bilingual message) {
    private static final int SHOWN = 60;

    public FilterProblem {
        parameter = shortened(parameter);
        value = shortened(value);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
