package vigie.refusal;

import vigie.language.Bilingual;

/** What is wrong with one field of what somebody sent, in a sentence for that person. */
public record InputProblem(String field, Bilingual message) {
    public InputProblem(String field, String fr, String en) {
        this(field, new Bilingual(fr, en));
    }
}
