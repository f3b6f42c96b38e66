package vigie.web.browser;

import java.util.List;
import java.util.stream.Stream;
import vigie.web.error.FailingPages;

/** The addresses that stand for all pages. */
final class Pages {
    static final String DIRECTORY = "/";
    /** Six rows: the directory where its length does not matter. */
    static final String SHORT = "/?kind=HYBRID";

    static final String FILTERED = "/?q=coach&kind=CONTRACTUAL&stance.11=NEUTRAL&ask.13a=UNKNOWN&sort=name&kind=NONE";
    static final String NOTHING = "/?q=supervision";
    static final String CONTRACTUAL = "/plateformes/coachhub";
    static final String SERVICE = "/plateformes/coachaccountable";
    static final String MOST_DOCUMENTED = "/plateformes/coaching-com";
    static final String GUIDE = "/criteres";
    static final String COMPARISON = "/comparer?p=coachhub&p=koach&p=coaching-com&p=coachaccountable&p=betterup";
    static final String METHOD = "/methode";

    static final String REGISTER = "/compte/inscription";
    static final String SIGN_IN = "/compte/connexion";

    /** With choices and free text (5), with a number (13), for all kinds (11). */
    static final List<String> CRITERIA = List.of("/criteres/5", "/criteres/11", "/criteres/13");

    private Pages() {}

    static List<String> french() {
        return Stream.concat(
                        Stream.of(
                                DIRECTORY,
                                FILTERED,
                                NOTHING,
                                CONTRACTUAL,
                                SERVICE,
                                MOST_DOCUMENTED,
                                GUIDE,
                                METHOD,
                                "/criteres/fiche",
                                "/plateformes/koach/fiche",
                                COMPARISON,
                                "/comparer",
                                "/plateformes/koach/historique",
                                "/nouveautes",
                                "/contribuer",
                                "/choisir",
                                "/choisir?for=clients&w.data=3&no=exclusivity&with=koach&unknown=aside",
                                "/choisir/formule?for=clients&w.data=3&no=exclusivity&unknown=risk",
                                "/donnees",
                                "/api",
                                "/mentions-legales",
                                "/signaler",
                                "/signaler?kind=PLATFORM&id=coachhub",
                                "/signaler/recu?numero=ABCD-2345",
                                "/transparence",
                                "/nulle-part",
                                FailingPages.FRENCH,
                                REGISTER,
                                SIGN_IN,
                                "/compte/inscription/courrier",
                                "/compte/confirmation?token=x",
                                "/compte/mot-de-passe-oublie",
                                "/compte/adieu"),
                        CRITERIA.stream())
                .toList();
    }

    static List<String> english() {
        return List.of(
                "/en?kind=HYBRID",
                "/en/platforms/coachhub",
                "/en/criteria",
                "/en/criteria/13",
                "/en/choose",
                "/en/choose?for=tools&w.data=3&no=exclusivity&unknown=risk",
                "/en/choose/formula",
                "/en/method",
                "/en/criteria/sheet",
                "/en/platforms/koach/sheet",
                "/en/news",
                "/en/compare?p=coachhub&p=koach&differences=true",
                "/en/compare?p=koach",
                "/en/data",
                "/en/api",
                "/en/legal",
                "/en/report?kind=PLATFORM&id=coachhub",
                "/en/transparency",
                "/en/nowhere",
                "/en/account/register",
                "/en/account/sign-in",
                "/en/account/register/mail",
                "/en/account/forgotten-password");
    }

    /** The pages of who is signed in, an administrator. */
    static List<String> ofMembers() {
        return List.of(
                "/compte",
                "/compte/profil",
                "/compte/adresse",
                "/compte/mot-de-passe",
                "/compte/double-authentification",
                "/compte/sessions",
                "/compte/jetons",
                "/compte/donnees",
                "/compte/contributions",
                "/compte/suivis",
                "/plateformes/koach/suivre",
                "/moderation",
                "/moderation?kind=ANSWER&age=7",
                "/contribuer/reponse/koach/13a",
                "/contribuer/reponse/koach/13b",
                "/contribuer/reponse/coachhub/1a",
                "/contribuer/plateforme",
                "/contribuer/remarque?critere=3",
                "/plateformes/koach",
                "/administration/membres",
                "/administration/membres?q=zzzz");
    }

    static List<String> ofMembersInEnglish() {
        return List.of(
                "/en/contribute/answer/koach/12b",
                "/en/account",
                "/en/account/profile",
                "/en/account/email",
                "/en/account/password",
                "/en/account/second-factor",
                "/en/account/sessions",
                "/en/account/tokens",
                "/en/account/data",
                "/en/account/contributions",
                "/en/account/follows",
                "/en/moderation",
                "/en/administration/members");
    }
}
