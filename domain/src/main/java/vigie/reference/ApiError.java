package vigie.reference;

import vigie.language.Bilingual;

/**
 * How the API says no.
 *
 * @param code stable: what programs rely on
 * @param sentence what people read
 */
public record ApiError(int status, String code, Bilingual sentence) {}
