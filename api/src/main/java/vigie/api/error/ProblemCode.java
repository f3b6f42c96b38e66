package vigie.api.error;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;

/** The stable codes of the API's errors. */
public enum ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "La requête ne peut pas être comprise.", "The request cannot be understood."),
    BAD_TOKEN(
            HttpStatus.BAD_REQUEST,
            "Ce lien a déjà servi, ou il est trop ancien.",
            "This link was used already, or is too old."),
    NOT_SIGNED_IN(
            HttpStatus.UNAUTHORIZED,
            "Il faut être connecté : joignez un jeton d'accès valable (Authorization: Bearer).",
            "You need to be signed in: send a valid access token (Authorization: Bearer)."),
    BAD_CREDENTIALS(
            HttpStatus.UNAUTHORIZED,
            "L'adresse, le mot de passe ou le code n'est pas le bon.",
            "The address, the password or the code is not right."),
    TOTP_REQUIRED(
            HttpStatus.UNAUTHORIZED,
            "Le code de la double authentification est attendu aussi (totp).",
            "The code of the second factor is expected too (totp)."),
    SESSION_ENDED(
            HttpStatus.UNAUTHORIZED,
            "Cette session est terminée : il faut se connecter de nouveau.",
            "This session is over: please sign in again."),
    NOT_ALLOWED(
            HttpStatus.FORBIDDEN,
            "Votre rôle, ou ce jeton d'accès, ne le permet pas.",
            "Your role, or this access token, does not allow this."),
    CROSS_SITE(
            HttpStatus.FORBIDDEN,
            "Cet envoi vient de la page d'un autre site : il est refusé.",
            "This was sent from another site's page: it is refused."),
    TOTP_SETUP_REQUIRED(
            HttpStatus.FORBIDDEN,
            "Ce rôle demande la double authentification : activez-la d'abord (POST /me/totp).",
            "This role asks for a second factor: switch it on first (POST /me/totp)."),
    PASSWORD_REQUIRED(
            HttpStatus.FORBIDDEN,
            "La connexion date de plus d'un quart d'heure : joignez le mot de passe (password).",
            "Signing in was over a quarter of an hour ago: send the password too (password)."),
    OWN_CONTRIBUTION(
            HttpStatus.FORBIDDEN,
            "On ne décide pas de sa propre contribution.",
            "Nobody decides on their own contribution."),
    DECLARED_TIE(
            HttpStatus.FORBIDDEN,
            "Vous avez déclaré un lien avec cette plateforme : un autre modérateur décidera.",
            "You declared a tie with this platform: another moderator will decide."),
    ANOTHER_MODERATOR(
            HttpStatus.FORBIDDEN,
            "Cette décision demande une autre personne que celles qui ont déjà décidé.",
            "This decision takes somebody other than those who decided before."),
    ALREADY_DECIDED(HttpStatus.CONFLICT, "Ce dossier est déjà décidé.", "This case is decided already."),
    OUTCOME_NOT_POSSIBLE(
            HttpStatus.CONFLICT,
            "Cette décision n'est pas possible dans l'état du dossier.",
            "This decision is not possible as the case stands."),
    APPEAL_WAITS(
            HttpStatus.CONFLICT,
            "Un recours attend contre la décision prise sur ce dossier : c'est lui qui se décide.",
            "An appeal waits against what was decided on this case: it is the appeal that is to be decided."),
    ALREADY_LISTED(
            HttpStatus.CONFLICT,
            "Une plateforme de ce nom ou de ce site est déjà connue.",
            "A platform of this name or site is known already."),
    ALREADY_PROPOSED(
            HttpStatus.CONFLICT,
            "Vous avez déjà fait une proposition, qui attend une décision : changez-la (case).",
            "You have already made a proposal, which waits for a decision: change that one (case)."),
    SIGNATURE_TAKEN(
            HttpStatus.CONFLICT,
            "Un autre vécu de cette plateforme est publié sous ce nom : demandez à son auteur de signer autrement.",
            "Another experience of this platform is published under this name: ask its author to sign otherwise."),
    TOO_MANY_TOKENS(
            HttpStatus.CONFLICT,
            "Vous avez déjà dix jetons d'accès valables : révoquez-en un d'abord.",
            "You have ten access tokens that last already: revoke one first."),
    NO_APPEAL(
            HttpStatus.CONFLICT,
            "Cette décision ne peut pas, ou ne peut plus, faire l'objet d'un recours.",
            "This decision cannot be appealed, or not any more."),
    VERSION_REQUIRED(
            HttpStatus.PRECONDITION_REQUIRED,
            "Dites quelle version vous avez lue (If-Match).",
            "Say which version you read (If-Match)."),
    LAST_ADMINISTRATOR(
            HttpStatus.CONFLICT,
            "C'est le seul compte d'administration : nommez-en un autre d'abord.",
            "This is the only administrator: name another one first."),
    OWN_ACCOUNT(
            HttpStatus.CONFLICT,
            "Cela ne se fait pas sur son propre compte : passez par /me.",
            "This is not done to one's own account: use /me."),
    ADMINISTRATOR_EXISTS(HttpStatus.CONFLICT, "Il y a déjà une administration.", "There already is an administrator."),
    TOTP_ALREADY_ON(
            HttpStatus.CONFLICT, "La double authentification est déjà activée.", "The second factor is already on."),
    TOTP_NOT_ON(HttpStatus.CONFLICT, "La double authentification n'est pas activée.", "The second factor is not on."),
    STALE(
            HttpStatus.CONFLICT,
            "Quelqu'un d'autre vient de changer la même chose : relisez-la, puis recommencez.",
            "Somebody else has just changed the same thing: read it again, then try once more."),
    KEY_REUSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "Cette clé a déjà servi à un autre envoi (Idempotency-Key) : il en faut une nouvelle.",
            "This key came with something else before (Idempotency-Key): please take a new one."),
    IN_PROGRESS(
            HttpStatus.CONFLICT,
            "Cet envoi est déjà en cours (Idempotency-Key) : la réponse sera là dans un instant.",
            "This is being done already (Idempotency-Key): its answer will be there in a moment."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Il y a eu trop d'essais : attendez un peu avant le prochain.",
            "There were too many tries: please wait a while before the next."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Il n'y a rien à cette adresse.", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "Cette adresse ne répond pas à cette méthode.",
            "This address does not answer this method."),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "Cette adresse répond en JSON.", "This address answers in JSON."),
    TOO_LARGE(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "La requête est trop grande.", "The request is too large."),
    ADDRESS_TOO_LONG(HttpStatus.REQUEST_URI_TOO_LONG, "L'adresse est trop longue.", "The address is too long."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "Cette adresse n'accepte pas ce format.",
            "This address does not take this format."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "La base de données ne répond pas ; réessayez dans une minute.",
            "The database does not answer; try again in a minute."),
    INTERNAL_ERROR(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "Une erreur est survenue ; elle est notée sous l'identifiant de la requête.",
            "Something went wrong; it is noted under the request's identifier.");

    private final HttpStatus status;
    private final String fr;
    private final String en;

    ProblemCode(HttpStatus status, String fr, String en) {
        this.status = status;
        this.fr = fr;
        this.en = en;
    }

    public HttpStatus status() {
        return status;
    }

    public String fr() {
        return fr;
    }

    public String en() {
        return en;
    }

    /** The code for a status that the server itself chose. */
    static ProblemCode of(HttpStatus status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status.getCode() >= 500 ? INTERNAL_ERROR : BAD_REQUEST);
    }
}
