package vigie.web.layout;

import vigie.language.Language;
import vigie.platform.Slug;

/** The addresses of the pages on which members contribute, in one language. */
public record ContributeRoutes(Language language) {
    public String overview() {
        return either("/contribuer", "/en/contribute");
    }

    public String answer(Slug platform, String ask) {
        return overview() + either("/reponse/", "/answer/") + platform + "/" + ask;
    }

    /** To be posted to. */
    public String stillTrue(Slug platform, String ask) {
        return answer(platform, ask) + either("/toujours-vrai", "/still-true");
    }

    public String experience(Slug platform) {
        return overview() + either("/vecu/", "/experience/") + platform;
    }

    public String platform() {
        return overview() + either("/plateforme", "/platform");
    }

    /** @param mends the case whose text is to be mended, empty for a new one */
    public String platform(String mends) {
        return Query.of(caseParameter(), mends).after(platform());
    }

    public String remark() {
        return overview() + either("/remarque", "/remark");
    }

    public String remark(int criterion) {
        return Query.of(criterionParameter(), String.valueOf(criterion)).after(remark());
    }

    /** @param mends the case whose text is to be mended, empty for a new one */
    public String remark(String mends) {
        return Query.of(caseParameter(), mends).after(remark());
    }

    /** Leads to the form that mends the case. */
    public String mend(String caseId) {
        return overview() + either("/dossier/", "/case/") + caseId;
    }

    public String caseParameter() {
        return either("dossier", "case");
    }

    public String criterionParameter() {
        return either("critere", "criterion");
    }

    private String either(String french, String english) {
        return language == Language.FR ? french : english;
    }
}
