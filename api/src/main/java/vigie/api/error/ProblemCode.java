package vigie.api.error;

import io.micronaut.http.HttpStatus;
import java.util.Arrays;

/** The stable codes of the API's errors. */
public enum ProblemCode {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "La requête ne peut pas être comprise.", "The request cannot be understood."),
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

    HttpStatus status() {
        return status;
    }

    String fr() {
        return fr;
    }

    String en() {
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
