package vigie.document;

import vigie.language.Bilingual;

/**
 * One thing wrong in a file.
 *
 * @param file the file's name, as its author knows it
 * @param line from 1; 0 when the whole file is meant
 * @param field dotted path inside the file, such as {@code answers.13a.evidence[1].url}; empty when the whole file is meant
 * @param message a full sentence in each language
 */
public record DocumentProblem(String file, int line, String field, Bilingual message) {}
