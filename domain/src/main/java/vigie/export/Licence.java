package vigie.export;

import vigie.language.Bilingual;

/** Under what terms files of public data may be used. */
public final class Licence {
    public static final String NAME = "CC BY 4.0";
    public static final String URL = "https://creativecommons.org/licenses/by/4.0/";

    /** What it covers, and what it cannot: coaches never signed their texts over. */
    public static final Bilingual COVERS = new Bilingual(
            "La licence vaut pour les faits réunis : plateformes, réponses codées et notées, sources, évaluations"
                    + " chiffrées. Les textes des coachs et les citations restent à leurs auteurs : citez-les avec leur"
                    + " signature et le lien vers la page.",
            "The licence holds for the facts compiled: platforms, coded and noted answers, sources, ratings. What coaches"
                    + " wrote and what is quoted stay their authors': quote them with their signature and a link to the"
                    + " page.");

    private Licence() {}
}
